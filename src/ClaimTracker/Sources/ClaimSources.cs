using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes;

namespace ClaimTracker.Sources;

/// <summary>Gives each claim its quote and its sources.</summary>
internal static class ClaimSources
{
    /// <summary>The claims with <see cref="NumericClaim.QuoteId"/> and <see cref="NumericClaim.SourceIds"/>.</summary>
    public static IReadOnlyList<NumericClaim> Link(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Name> names, IReadOnlyList<NumericClaim> claims, IReadOnlyList<Quote> quotes, IReadOnlyList<SourcePhrase> phrases, CitedLinks links, SourceRegistry sources)
    {
        var linked = new NumericClaim[claims.Count];
        var (sentence, phrase, link) = (0, 0, 0);
        var spoken = new SpokenText(quotes);
        string? carried = null;
        var carriedBlock = -1;
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            while (sentence < sentences.Count - 1 && sentences[sentence].Span.End <= claim.Span.Start) sentence++;
            while (phrase < phrases.Count && phrases[phrase].Sentence < sentence) phrase++;
            while (link < article.Links.Count && article.Links[link].Span.End <= claim.Sentence.Start) link++;

            var ids = new List<string>(2);
            var inside = spoken.At(claim.Span.Start);
            if (inside?.SourceId is { } speaker) ids.Add(speaker);
            else if (inside is null && Counters.Of(sentences[sentence], claim) is { } counter) ids.Add(sources.Add(Counters.Name(article.Text, counter, names), counter));
            for (var p = phrase; p < phrases.Count && phrases[p].Sentence == sentence; p++)
            {
                AddOnce(ids, QuoteSources.Add(phrases[p], sources));
                if (phrases[p] is { IsMade: true, Origin: { } maker }) AddOnce(ids, sources.Add(maker.Entity.FullName, maker.Span)); // the figures, and behind them whose they are
            }

            if (ids.Count == 0 && SourcePhrases.Shown(sentences[sentence]) is { } material) ids.Add(sources.Add(material));
            if (ids.Count == 0 && links.Of(claim, link) is { } cited) ids.Add(sources.AddLink(links.Call(sentences[sentence], cited), cited));
            if (ids.Count > 0) (carried, carriedBlock) = (ids[0], sentences[sentence].Block);
            else if (carried is not null && carriedBlock == sentences[sentence].Block) ids.Add(carried);
            if (ids.Count == 0 && sources.AddOutlet() is { } outlet) ids.Add(outlet);
            linked[i] = claim with { QuoteId = inside?.Id, SourceIds = ids };
        }

        return linked;
    }

    private static void AddOnce(List<string> ids, string id)
    {
        if (!ids.Contains(id)) ids.Add(id);
    }
}
