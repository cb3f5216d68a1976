using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>The treebanks' names of tags.</summary>
internal static class TagNames
{
    public static PartOfSpeech Part(string name) => name switch
    {
        "ADJ" => PartOfSpeech.Adjective,
        "ADP" => PartOfSpeech.Adposition,
        "ADV" => PartOfSpeech.Adverb,
        "AUX" => PartOfSpeech.Auxiliary,
        "CCONJ" => PartOfSpeech.Conjunction,
        "DET" => PartOfSpeech.Determiner,
        "INTJ" => PartOfSpeech.Interjection,
        "NOUN" => PartOfSpeech.Noun,
        "NUM" => PartOfSpeech.Numeral,
        "PART" => PartOfSpeech.Particle,
        "PRON" => PartOfSpeech.Pronoun,
        "PROPN" => PartOfSpeech.ProperNoun,
        "PUNCT" => PartOfSpeech.Punctuation,
        "SCONJ" => PartOfSpeech.Subordinator,
        "SYM" => PartOfSpeech.Symbol,
        "VERB" => PartOfSpeech.Verb,
        _ => PartOfSpeech.Other,
    };

    public static PennTag Penn(string name) => name switch
    {
        "." => PennTag.Stop,
        "," => PennTag.Comma,
        ":" => PennTag.Colon,
        "``" => PennTag.OpenQuote,
        "''" => PennTag.CloseQuote,
        "-LRB-" => PennTag.OpenBracket,
        "-RRB-" => PennTag.CloseBracket,
        "$" => PennTag.Currency,
        "#" => PennTag.NumberSign,
        "PRP$" => PennTag.PRPS,
        "WP$" => PennTag.WPS,
        _ => Enum.TryParse<PennTag>(name, out var tag) ? tag : PennTag.XX,
    };
}
