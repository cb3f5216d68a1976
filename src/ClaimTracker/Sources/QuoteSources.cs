using ClaimTracker.Articles;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes;

namespace ClaimTracker.Sources;

/// <summary>Turns the speakers of quotes into sources.</summary>
internal static class QuoteSources
{
    /// <summary>How many characters "obtained from" and its kind take between the material and its origin.</summary>
    private const int SubjectReach = 40;

    /// <summary>How many characters before a share the survey that found it may be named: a paragraph or two.</summary>
    private const int PollReach = 500;

    /// <summary>How many phrases back "the report" may have been named.</summary>
    private const int MostBack = 40;

    /// <summary>The quotes with <see cref="Quote.SourceId"/>; material that speaks takes the name of what it comes from.</summary>
    public static IReadOnlyList<Quote> Link(Article article, IReadOnlyList<Quote> quotes, IReadOnlyList<SourcePhrase> phrases, SourceRegistry sources)
    {
        var linked = new Quote[quotes.Count];
        var filed = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < quotes.Count; i++)
        {
            linked[i] = Linked(quotes[i], phrases, sources, filed);
            if (linked[i] is { Cue: { } cue, SpeakerName: { Length: > 0 } maker } && char.IsUpper(maker[0]) && SourcePhrases.MaterialBehind(article.Text, cue.End) is { } noun) filed[noun] = $"{maker} {noun}";
        }

        return linked;
    }

    private static Quote Linked(Quote quote, IReadOnlyList<SourcePhrase> phrases, SourceRegistry sources, Dictionary<string, string> filed)
    {
        // "The data, obtained from the agency by the Courier, shows": the agency speaks, via the Courier.
        if (quote.Speaker is { } speaker)
            for (var i = FirstNear(phrases, speaker); i < phrases.Count && phrases[i].Span.Start < speaker.End; i++)
                if (speaker.Contains(phrases[i].Span) || IsSubjectOf(phrases[i], speaker))
                    return quote with { SourceId = Add(phrases[i], sources), SpeakerName = phrases[i] is { IsMade: true, Origin.Entity.Kind: NameKind.Person } ? quote.SpeakerName : Name(phrases[i]) };
        if (quote.Speaker is { } again && Earlier(quote, again, phrases, sources, filed) is { } document) return document;
        if (quote.SpeakerName is not { Length: > 0 } name) return quote;
        if (IsShare(name)) return Polled(quote, phrases) is { } poll ? quote with { SourceId = Add(poll, sources) } : quote;
        string? first = null;
        var via = quote.Via is { } carrier ? sources.Add(carrier) : null;
        foreach (var one in name.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var id = sources.Add(one, quote.Speaker, via);
            first ??= id;
            if (quote.Post is { Url: { } address }) sources.AddAddress(one, address);
        }

        return quote with { SourceId = first };
    }

    /// <summary>"54 percent of residents", "one in five": those who were asked are no source, the survey is.</summary>
    private static bool IsShare(string speaker) =>
        !char.IsUpper(speaker[0]) && (speaker.Contains('%', StringComparison.Ordinal) || Array.Exists(speaker.Split(' '), word => word is "percent" or "majority" or "half" or "third" or "quarter") || speaker.Contains("per cent", StringComparison.Ordinal) || speaker.Split(' ') is [var share, "in" or "out", ..] && (char.IsAsciiDigit(share[0]) || share is "one" or "two" or "three" or "four" or "six" or "seven" or "eight" or "nine"));

    /// <summary>The survey named in the quote's sentence, or last before it.</summary>
    private static SourcePhrase? Polled(Quote quote, IReadOnlyList<SourcePhrase> phrases)
    {
        SourcePhrase? last = null;
        var start = quote.Speaker?.Start ?? quote.Content[0].Start;
        foreach (var phrase in phrases)
        {
            if (phrase.Span.Start > start) break;
            if (phrase.IsMade && phrase.Span.Start > start - PollReach) last = phrase;
        }

        return last;
    }

    /// <summary>"The filing showed": the filing that the article has named with its maker before.</summary>
    private static Quote? Earlier(Quote quote, TextSpan speaker, IReadOnlyList<SourcePhrase> phrases, SourceRegistry sources, Dictionary<string, string> filed)
    {
        if (quote.SpeakerName is not { Length: > 0 } noun || char.IsUpper(noun[0]) || noun.Contains(' ', StringComparison.Ordinal) || speaker.Length != noun.Length + "the ".Length) return null;
        var next = FirstNear(phrases, speaker);
        for (var i = next - 1; i >= Math.Max(0, next - MostBack); i--)
            if (phrases[i] is { IsMade: true } earlier && earlier.Noun.EndsWith(noun, StringComparison.Ordinal))
                return quote with { SpeakerName = Name(earlier), SourceId = sources.Add(Name(earlier), speaker) };
        return filed.TryGetValue(noun, out var name) ? quote with { SpeakerName = name, SourceId = sources.Add(name, speaker) } : null;
    }

    /// <summary>Index of the first phrase that ends near enough to a speaker to count; the phrases are in text order.</summary>
    private static int FirstNear(IReadOnlyList<SourcePhrase> phrases, TextSpan speaker)
    {
        int low = 0, high = phrases.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (phrases[middle].Span.End <= speaker.Start - SubjectReach) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>"Records obtained from the agency by the Courier show": whoever stands right before the verb, the material is its subject.</summary>
    private static bool IsSubjectOf(SourcePhrase phrase, TextSpan speaker) =>
        !phrase.IsMade && phrase.Span.End <= speaker.Start && speaker.Start - phrase.Span.End < SubjectReach
        && ((phrase.Origin is { } origin && speaker.Overlaps(origin.Span)) || (phrase.Carrier is { } carrier && speaker.Overlaps(carrier.Span)));

    /// <summary>The source that a phrase names, with its carrier.</summary>
    public static string Add(SourcePhrase phrase, SourceRegistry sources)
    {
        var via = phrase.Carrier is { } carrier ? sources.Add(carrier.Entity.FullName, carrier.Span) : null;
        return sources.Add(Name(phrase), phrase.IsMade ? phrase.Span : phrase.Origin?.Span ?? phrase.Span, via);
    }

    /// <summary>
    /// Material that somebody made is named by both, "Housing Council annual survey"; a newspaper's is the newspaper's word; what
    /// was obtained from somebody is theirs; and where nobody is named, the material speaks for itself.
    /// </summary>
    private static string Name(SourcePhrase phrase) =>
        phrase.Origin is not { } origin ? phrase.Noun
        : phrase.IsMade && !SourceRegistry.IsPublication(origin.Entity.FullName) ? $"{origin.Entity.FullName} {phrase.Noun}"
        : origin.Entity.FullName;
}
