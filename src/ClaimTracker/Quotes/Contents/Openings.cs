using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Where what is reported starts behind its verb.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="Frame">How it is joined to the verb.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="CueLast">The preposition that belongs to the reporting words: "called for".</param>
internal readonly record struct Opening(int Start, ContentFrame Frame, double Confidence = 0.9, int? CueLast = null);

/// <summary>Tells by the frames of a reporting verb where what it reports starts, when neither a mark nor a comma does.</summary>
internal sealed partial class Openings(Passage p, Cue cue, int limit, Complement complement, (int First, int Last)? hearer)
{
    /// <summary>How many tokens after "said" are too many for a mere object: "said a few words".</summary>
    private const int LongPhrase = 7;

    /// <summary>The first rule that knows decides.</summary>
    private static readonly Func<Openings, int, Decision?>[] Rules =
    [
        (o, at) => o.PointsAtSomething(at), (o, at) => o.OpensAtNight(at), (o, at) => o.StandsBehindTime(at), (o, at) => o.ComparesWords(at), (o, at) => o.AppealsTo(at),
        (o, at) => o.AgreesOn(at), (o, at) => o.StandsBehindGerund(at), (o, at) => o.Deprives(at), (o, at) => o.GoesOnWarning(at), (o, at) => o.HandsIn(at), (o, at) => o.SaysThat(at),
        (o, at) => o.AsksQuestion(at), (o, at) => o.DescribesWhom(at), (o, at) => o.TakesPreposition(at), (o, at) => o.SaysThatLater(at), (o, at) => o.TellsTale(at),
        (o, at) => o.NamesSomething(at), (o, at) => o.VoicesThat(at), (o, at) => o.SaysLittle(at), (o, at) => o.HasMereObject(at), (o, at) => o.SaysClause(at),
        (o, at) => o.SaysMuch(at), (o, at) => o.ShowsFinding(at), (o, at) => o.TakesObject(at),
    ];

    private ReportingVerb Verb => cue.Verb;

    private static Decision Nothing => default;

    /// <summary>What a rule decided; null in it where nothing is reported.</summary>
    private readonly record struct Decision(Opening? Opening);

    /// <summary>What is reported from the token behind the verb and its adjuncts on; null where nothing that its frames allow stands there.</summary>
    public Opening? Behind(int at)
    {
        foreach (var rule in Rules)
            if (rule(this, at) is { } decision)
                return decision.Opening;
        return null;
    }

    private static Decision Opens(int start, ContentFrame frame, double confidence = 0.9, int? cueLast = null) => new(new Opening(start, frame, confidence, cueLast));

    private Decision? SaysThat(int at)
    {
        if (p.Lower(at) != "that" || !Verb.Has(Frames.Clause | Frames.That) || at + 1 >= limit) return null;
        if (p.Tag(at + 1) == PartOfSpeech.Adposition && !p.HasFinite(at + 1, limit)) return Nothing; // "does not mention that on the radio"
        if (p.IsFinite(at + 1) && at - 1 > cue.ClauseLast && p.Tag(at - 1) == PartOfSpeech.Noun && !Verb.Has(Frames.Addressee) && !SpeakerWords.IsTime(p.Lower(at - 1))) return Nothing; // "said in a film that shows the seats"
        if (p.Penn(at + 1) == PennTag.VBD && Verb.Has(Frames.Addressee) && hearer is { } told && told.Last < at - 1 && p.Tag(at - 1) == PartOfSpeech.Noun) return Nothing; // "told workers at a meeting in the morning that lasted an hour"

        // "said that is a distortion": there "that" is the subject, not the conjunction.
        return Opens(p.IsFinite(at + 1) && p.Lower(at + 1) is "is" or "was" or "would" or "has" ? at : p.IsComma(at + 1) ? at + 2 : at + 1, ContentFrame.Clause);
    }

    /// <summary>"said whether it was safe", "explained how it broke".</summary>
    private Decision? AsksQuestion(int at) =>
        p.Lower(at) is "if" or "whether" && Verb.Has(Frames.Whether | Frames.Clause) || p.Lower(at) is "how" or "why" or "what" or "where" or "when" or "who" or "whose" or "which" && Verb.Has(Frames.Clause | Frames.Whether) && complement.IsQuestion(at)
            ? Opens(at, ContentFrame.Clause) : null;

    /// <summary>"whom she describes as having “green fingers”".</summary>
    private Decision? DescribesWhom(int at) =>
        p.Lower(at) == "as" && Verb.Has(Frames.As) && p.Lower(cue.ClauseFirst - 1) is "whom" or "which" or "that" ? Opens(at, ContentFrame.Phrase, 0.7) : null;

    /// <summary>"promised to mend it", "warned of floods"; but "who writes about tax" tells her trade.</summary>
    private Decision? TakesPreposition(int at)
    {
        if (p.Lower(at) == "to" && Verb.Has(Frames.To)) return Opens(at, ContentFrame.Phrase);
        return Verb.Prepositions.Contains(p.Lower(at)) && !(Verb.Lemma == "write" && cue.Shape == CueShape.Relative && cue.Form is VerbForms.Third or VerbForms.Base) ? Opens(at + 1, ContentFrame.Phrase, 0.7, cueLast: at) : null;
    }

    private Decision? SaysThatLater(int at) => complement.That(at) is { } that && Verb.Has(Frames.Clause | Frames.That) ? Opens(that + 1, ContentFrame.Clause) : null;

    /// <summary>"called it a ruin", "dubbed him king".</summary>
    private Decision? NamesSomething(int at) =>
        Verb.Has(Frames.Name) && (Verb.Lemma != "call" || p.Lower(at) == "both" || complement.StartsPhrase(at)) && !complement.RingsUp(at) ? Opens(at, ContentFrame.Phrase, 0.8) : null;

    /// <summary>"voiced concern that it was late".</summary>
    private Decision? VoicesThat(int at)
    {
        if (!Verb.Has(Frames.ObjectThat)) return null;
        return NounPhrase.StartingAt(p, at, wide: false) is { } voiced && p.Lower(voiced.Last + 1) == "that" && voiced.Last + 2 < limit && !p.IsFinite(voiced.Last + 2) ? Opens(voiced.Last + 2, ContentFrame.Clause, 0.6, cueLast: voiced.Last) : Nothing;
    }

    /// <summary>A clause without "that".</summary>
    private Decision? SaysClause(int at)
    {
        // "found him asleep in a cab": such a word is the subject of no clause.
        if (!Verb.Has(Frames.Clause) || p.Lower(at) is "him" or "them" or "me" or "us") return null;
        if (!Verb.Has(Frames.Weak) && complement.IsClause(at)) return Opens(at, ContentFrame.Clause, Verb.Lemma is "say" or "tell" ? 0.9 : 0.75);
        if (Verb.Has(Frames.Weak) && complement.IsStrongClause(at)) return Opens(at, ContentFrame.Clause, 0.6);
        var mayOpen = p.Tag(at) is not (PartOfSpeech.Adposition or PartOfSpeech.Subordinator) || p.Lower(at) is "in" or "on" or "at" or "with" or "from" or "for"; // not "responded by pointing at", "as if he were hurt"
        return mayOpen && complement.HasComplement(at) && (!Verb.Has(Frames.Weak) || complement.IsClause(at)) ? Opens(at, ContentFrame.Clause, 0.6) : null;
    }

    /// <summary>What follows "said" for so long is a clause, even where no tag tells its verb: "said each minute of delay costs lives".</summary>
    private Decision? SaysMuch(int at) =>
        Verb.Lemma is "say" or "tell" && limit - at > LongPhrase && complement.StartsPhrase(at) && p.Lower(at) is not ("so" or "nothing" or "little" or "as" or "more" or "much") ? Opens(at, ContentFrame.Clause, 0.6) : null;

    /// <summary>"A poll found the mayor with a lead": what data show need not be a clause.</summary>
    private Decision? ShowsFinding(int at) =>
        Verb.Has(Frames.Document) && !Verb.Has(Frames.ObjectAt) && cue.Speaker is { } speaker && p.Lower(NounPhrase.HeadOf(p, speaker)) is var head && (SpeakerWords.IsDocument(head) || head is "paper" or "papers") && complement.StartsPhrase(at) ? Opens(at, ContentFrame.Phrase, 0.5) : null;

    /// <summary>"proposed closing it", "praised the crew", "urged them to leave".</summary>
    private Decision? TakesObject(int at) =>
        Verb.Has(Frames.Gerund) && p.Lower(at).EndsWith("ing", StringComparison.Ordinal) || Verb.Has(Frames.Object | Frames.ObjectTo | Frames.ObjectOf | Frames.ObjectWith | Frames.ObjectAt | Frames.As) && complement.StartsPhrase(at) && complement.Completes(at)
            ? Opens(at, ContentFrame.Phrase, 0.6) : null;
}
