using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;
using ClaimTracker.Quotes;
using ClaimTracker.Sources;
using ClaimTracker.Verdicts;

namespace ClaimTracker;

/// <summary>Everything found in one article.</summary>
/// <remarks>
/// Immutable and safe for any thread. Every span lies inside <see cref="Articles.Article.Text"/> of <see cref="Article"/>;
/// every id that is referred to exists in the same report. <see cref="ClaimExtractor"/> is its only maker.
/// </remarks>
public sealed class ClaimReport
{
    internal ClaimReport(Article article) => Article = article;

    private ClaimReport(ClaimReport other)
    {
        Article = other.Article;
        Sentences = other.Sentences;
        SentenceCheckWorthiness = other.SentenceCheckWorthiness;
        Claims = other.Claims;
        Dates = other.Dates;
        Quotes = other.Quotes;
        MarkedPhrases = other.MarkedPhrases;
        Sources = other.Sources;
        Checks = other.Checks;
        Verdicts = other.Verdicts;
        Diagnostics = other.Diagnostics;
    }

    /// <summary>The report of an input that could not be read, so that a batch has one answer for every input: an empty article and the reason.</summary>
    /// <param name="id">The input's name.</param>
    /// <param name="reason">What kept it from being read.</param>
    public static ClaimReport Unread(string id, Diagnostic reason)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(reason);
        return new ClaimReport(new Article("") { Id = id }) { Diagnostics = [reason] };
    }

    /// <summary>The name of the JSON form's version.</summary>
    public const string Schema = "claimtracker/report/1";

    /// <summary>The caller's id for the document, else the SHA-256 of its content.</summary>
    public string Id => Article.Id;

    /// <summary>The article itself.</summary>
    public Article Article { get; }

    /// <summary>Its sentences in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; internal init; } = [];

    /// <summary>For each of <see cref="Sentences"/> how much it deserves a fact-checker's time, from 0 to 1; empty where nobody asked.</summary>
    public IReadOnlyList<double> SentenceCheckWorthiness { get; private init; } = [];

    /// <summary>Its numeric claims in text order.</summary>
    public IReadOnlyList<NumericClaim> Claims { get; internal init; } = [];

    /// <summary>Its temporal expressions in text order.</summary>
    public IReadOnlyList<TimeExpression> Dates { get; internal init; } = [];

    /// <summary>Its attributed quotes in text order.</summary>
    public IReadOnlyList<Quote> Quotes { get; internal init; } = [];

    /// <summary>Its words in quotation marks that are nobody's speech, in text order: titles, nicknames, slogans, terms, scare quotes.</summary>
    public IReadOnlyList<MarkedPhrase> MarkedPhrases { get; internal init; } = [];

    /// <summary>Its sources: the speakers of quotes in text order, then what only claims rest on.</summary>
    public IReadOnlyList<Source> Sources { get; internal init; } = [];

    /// <summary>The arithmetic inside the article.</summary>
    public IReadOnlyList<ArithmeticCheck> Checks { get; internal init; } = [];

    /// <summary>What datasets say about its claims; empty where none were given.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; internal init; } = [];

    /// <summary>What went wrong or was left out.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>The same report with more that went wrong, such as <see cref="Json.InputDocument.Diagnostics"/>.</summary>
    /// <param name="diagnostics">Put before those of the report.</param>
    public ClaimReport WithDiagnostics(IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return diagnostics.Count == 0 ? this : new ClaimReport(this) { Diagnostics = [.. diagnostics, .. Diagnostics] };
    }

    /// <summary>The same report with verdicts, and with what was odd about the datasets.</summary>
    /// <param name="verdicts">The verdicts; every claim id in them is one of this report or of <paramref name="statements"/>.</param>
    /// <param name="statements">Claims that only a dataset gives a meaning to, such as "the deadliest year"; they are put in text order.</param>
    /// <param name="diagnostics">Added after those of the report.</param>
    public ClaimReport WithVerdicts(IReadOnlyList<Verdict> verdicts, IReadOnlyList<NumericClaim>? statements = null, IReadOnlyList<Diagnostic>? diagnostics = null)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return new ClaimReport(this)
        {
            Claims = statements is null or { Count: 0 } ? Claims : [.. Claims.Concat(statements).OrderBy(claim => claim.Span)],
            Verdicts = verdicts,
            Diagnostics = diagnostics is null or { Count: 0 } ? Diagnostics : [.. Diagnostics, .. diagnostics],
        };
    }

    /// <summary>The same report with scores of how much each sentence and claim deserves a fact-checker's time, as the package ClaimTracker.ML makes them.</summary>
    /// <param name="sentences">One score for each of <see cref="Sentences"/>, from 0 to 1.</param>
    /// <param name="claims">One for each of <see cref="Claims"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer of them than sentences or claims.</exception>
    public ClaimReport WithCheckWorthiness(IReadOnlyList<double> sentences, IReadOnlyList<CheckWorthiness> claims)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(claims);
        if (sentences.Count != Sentences.Count) throw new ArgumentException($"{sentences.Count} scores were given for {Sentences.Count} sentences.", nameof(sentences));
        if (claims.Count != Claims.Count) throw new ArgumentException($"{claims.Count} scores were given for {Claims.Count} claims.", nameof(claims));
        return new ClaimReport(this)
        {
            SentenceCheckWorthiness = [.. sentences],
            Claims = [.. Claims.Select((claim, index) => claim with { CheckWorthiness = claims[index] })],
        };
    }
}
