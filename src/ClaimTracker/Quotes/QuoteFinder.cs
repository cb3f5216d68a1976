using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Blocks;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes;

/// <summary>Finds direct, mixed and indirect quotes and names their speakers.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class QuoteFinder
{
    /// <summary>The quotes in order of their first piece.</summary>
    /// <param name="article">The article the sentences are of.</param>
    /// <param name="sentences">All its sentences.</param>
    /// <param name="names">All its names.</param>
    /// <param name="diagnostics">Receives one entry for each mark that is never closed.</param>
    /// <param name="unspoken">Receives the words in quotation marks that belong to no quote, in text order; null where nobody wants them.</param>
    public IReadOnlyList<Quote> Find(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Name> names, ICollection<Diagnostic> diagnostics, ICollection<MarkedPhrase>? unspoken = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var marks = QuoteMarks.Find(article, diagnostics);
        var passages = Passage.Cut(article.Text, sentences, marks, names);
        var reports = new List<Report>();
        for (var i = 0; i < passages.Count; i++)
        {
            reports.AddRange(PassageReports.Find(passages[i]));
            if (i + 1 < passages.Count) Signatures.AddAcross(passages[i], passages[i + 1], i == 0 || passages[i - 1].Block != passages[i].Block, reports);
        }

        var joined = Continuations.Join(article, passages, reports, marks);
        NestedQuotes.Add(article, passages, joined, marks);
        var quotes = new SpeakerResolver(article, passages, names).Resolve(joined);
        if (unspoken is not null) MarkedPhrases.Add(passages, quotes, unspoken);
        return quotes;
    }
}
