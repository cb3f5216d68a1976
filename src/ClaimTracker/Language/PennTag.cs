namespace ClaimTracker.Language;

/// <summary>The Penn Treebank tags as today's English treebanks use them; finer than <see cref="PartOfSpeech"/>.</summary>
public enum PennTag
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Address: web, e-mail, mention.</summary>
    ADD,

    /// <summary>Affix that stands alone: "post" in "post - war".</summary>
    AFX,

    /// <summary>Coordinating conjunction.</summary>
    CC,

    /// <summary>Cardinal number.</summary>
    CD,

    /// <summary>Determiner.</summary>
    DT,

    /// <summary>Existential "there".</summary>
    EX,

    /// <summary>Foreign word.</summary>
    FW,

    /// <summary>Piece of a word that was split in writing.</summary>
    GW,

    /// <summary>Hyphen inside a compound.</summary>
    HYPH,

    /// <summary>Preposition or subordinating conjunction.</summary>
    IN,

    /// <summary>Adjective.</summary>
    JJ,

    /// <summary>Adjective, comparative.</summary>
    JJR,

    /// <summary>Adjective, superlative.</summary>
    JJS,

    /// <summary>List item marker.</summary>
    LS,

    /// <summary>Modal verb.</summary>
    MD,

    /// <summary>Superfluous punctuation, such as a row of asterisks or a smiley.</summary>
    NFP,

    /// <summary>Common noun, singular or mass.</summary>
    NN,

    /// <summary>Proper noun, singular.</summary>
    NNP,

    /// <summary>Proper noun, plural.</summary>
    NNPS,

    /// <summary>Common noun, plural.</summary>
    NNS,

    /// <summary>Predeterminer: "all" in "all the votes".</summary>
    PDT,

    /// <summary>Possessive ending.</summary>
    POS,

    /// <summary>Personal pronoun.</summary>
    PRP,

    /// <summary>PRP$: possessive pronoun.</summary>
    PRPS,

    /// <summary>Adverb.</summary>
    RB,

    /// <summary>Adverb, comparative.</summary>
    RBR,

    /// <summary>Adverb, superlative.</summary>
    RBS,

    /// <summary>Verb particle: "up" in "give up".</summary>
    RP,

    /// <summary>Symbol.</summary>
    SYM,

    /// <summary>"to".</summary>
    TO,

    /// <summary>Interjection.</summary>
    UH,

    /// <summary>Verb, base form.</summary>
    VB,

    /// <summary>Verb, past tense.</summary>
    VBD,

    /// <summary>Verb, gerund or present participle.</summary>
    VBG,

    /// <summary>Verb, past participle.</summary>
    VBN,

    /// <summary>Verb, present, not third person singular.</summary>
    VBP,

    /// <summary>Verb, present, third person singular.</summary>
    VBZ,

    /// <summary>"which", "that" as relative or asking determiner.</summary>
    WDT,

    /// <summary>"who", "what".</summary>
    WP,

    /// <summary>WP$: "whose".</summary>
    WPS,

    /// <summary>"when", "where", "how", "why".</summary>
    WRB,

    /// <summary>Unknown.</summary>
    XX,

    /// <summary>Sentence-final mark.</summary>
    Stop,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Colon, semicolon, dash, ellipsis.</summary>
    Colon,

    /// <summary>Opening quotation mark.</summary>
    OpenQuote,

    /// <summary>Closing quotation mark.</summary>
    CloseQuote,

    /// <summary>Opening bracket.</summary>
    OpenBracket,

    /// <summary>Closing bracket.</summary>
    CloseBracket,

    /// <summary>Currency sign.</summary>
    Currency,

    /// <summary>Number sign.</summary>
    NumberSign,
}
