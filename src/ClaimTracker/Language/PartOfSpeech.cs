namespace ClaimTracker.Language;

/// <summary>The seventeen universal parts of speech of Universal Dependencies, version 2.</summary>
public enum PartOfSpeech
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>ADJ: adjective.</summary>
    Adjective,

    /// <summary>ADP: preposition or postposition.</summary>
    Adposition,

    /// <summary>ADV: adverb.</summary>
    Adverb,

    /// <summary>AUX: auxiliary or copula, such as "has", "would", "is".</summary>
    Auxiliary,

    /// <summary>CCONJ: coordinating conjunction.</summary>
    Conjunction,

    /// <summary>DET: article or other determiner.</summary>
    Determiner,

    /// <summary>INTJ: interjection.</summary>
    Interjection,

    /// <summary>NOUN: common noun.</summary>
    Noun,

    /// <summary>NUM: cardinal number.</summary>
    Numeral,

    /// <summary>PART: "to" before a verb, "not", possessive "'s".</summary>
    Particle,

    /// <summary>PRON: pronoun.</summary>
    Pronoun,

    /// <summary>PROPN: proper noun.</summary>
    ProperNoun,

    /// <summary>PUNCT: punctuation.</summary>
    Punctuation,

    /// <summary>SCONJ: subordinating conjunction, such as "that", "if", "because".</summary>
    Subordinator,

    /// <summary>SYM: symbol.</summary>
    Symbol,

    /// <summary>VERB: main verb.</summary>
    Verb,

    /// <summary>X: anything else.</summary>
    Other,
}
