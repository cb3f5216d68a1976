namespace ClaimTracker.Quotes.Cues;

/// <summary>A reporting verb or phrase in a passage, with its speaker.</summary>
internal sealed record Cue
{
    /// <summary>First token of the reporting words without auxiliaries: "said", "declined to say".</summary>
    public required int First { get; init; }

    /// <summary>Last token of the reporting words.</summary>
    public required int Last { get; init; }

    /// <summary>The verb's own token.</summary>
    public required int At { get; init; }

    /// <summary>First token of the verb group with its auxiliaries, adverbs and negation.</summary>
    public required int GroupFirst { get; init; }

    /// <summary>The verb.</summary>
    public required ReportingVerb Verb { get; init; }

    /// <summary>The form it has here.</summary>
    public required VerbForms Form { get; init; }

    /// <summary>How the words stand to their speaker.</summary>
    public required CueShape Shape { get; init; }

    /// <summary>First and last token of the speaker; null where there is none of its own.</summary>
    public (int First, int Last)? Speaker { get; init; }

    /// <summary>Where the clause of the reporting words starts: the speaker's first token, or the verb group's.</summary>
    public required int ClauseFirst { get; init; }

    /// <summary>Where it ends before what is reported: the last token of an inverted speaker, or the verb.</summary>
    public required int ClauseLast { get; init; }

    /// <summary>True for "can report": what somebody is able to do is not done.</summary>
    public bool Able { get; init; }

    /// <summary>What auxiliaries and the verb itself say of the report.</summary>
    public Modality Modality { get; init; }
}

/// <summary>Where a speaker stands to the reporting verb.</summary>
internal enum CueShape
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>"The mayor said".</summary>
    SubjectFirst,

    /// <summary>"said the mayor".</summary>
    Inverted,

    /// <summary>"…, saying": the speaker is the subject of the main clause.</summary>
    Participle,

    /// <summary>"… and said": the speaker is the subject of the verb before.</summary>
    Coordinated,

    /// <summary>"…, who said".</summary>
    Relative,

    /// <summary>"Asked whether": nobody is named as the speaker.</summary>
    Unspoken,
}
