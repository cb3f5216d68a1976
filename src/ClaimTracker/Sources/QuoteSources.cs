using ClaimTracker.Quotes;

namespace ClaimTracker.Sources;

/// <summary>Turns the speakers of quotes into sources.</summary>
internal static class QuoteSources
{
    /// <summary>The quotes with <see cref="Quote.SourceId"/>.</summary>
    public static IReadOnlyList<Quote> Link(IReadOnlyList<Quote> quotes, IReadOnlyList<SourcePhrase> phrases, SourceRegistry sources)
    {
        var linked = new Quote[quotes.Count];
        for (var i = 0; i < quotes.Count; i++) linked[i] = quotes[i] with { SourceId = Source(quotes[i], phrases, sources) };
        return linked;
    }

    private static string? Source(Quote quote, IReadOnlyList<SourcePhrase> phrases, SourceRegistry sources)
    {
        // "The data, obtained from the agency by the Courier, shows": the agency speaks, via the Courier.
        if (quote.Speaker is { } speaker)
            foreach (var phrase in phrases)
                if (speaker.Contains(phrase.Span))
                    return Add(phrase, sources);
        if (quote.SpeakerName is not { Length: > 0 } name) return null;
        string? first = null;
        foreach (var one in name.Split("; ")) first ??= sources.Add(one, quote.Speaker);
        return first;
    }

    /// <summary>The origin of the phrase as a source, with its carrier; the carrier alone where no origin is named.</summary>
    public static string Add(SourcePhrase phrase, SourceRegistry sources)
    {
        var via = phrase.Carrier is { } carrier ? sources.Add(carrier.Entity.FullName, carrier.Span) : null;
        return phrase.Origin is { } origin ? sources.Add(origin.Entity.FullName, origin.Span, via) : via!;
    }
}
