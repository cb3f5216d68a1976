using ClaimTracker.Tracking.Decisions;
using ClaimTracker.Tracking.Findings;
using ClaimTracker.Tracking.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClaimTracker.Tracking;

/// <summary>Keeps the claims of many articles, and what people decided about them: in one SQLite file, or on PostgreSQL for many machines.</summary>
/// <remarks>
/// Safe for any thread and for several processes at once. Nothing is held open between calls but, on PostgreSQL, a pool of connections.
/// The texts of articles are not kept beyond their sentences.
/// </remarks>
/// <example>
/// <code>
/// await using var store = await FactStore.OpenAsync("facts.db");
/// await store.SaveAsync(scorer.Score(extractor.Extract(html)));
/// foreach (var finding in await store.FindAsync(new FindingQuery { Top = 3 }))
///     Console.WriteLine($"{finding.Id} {finding.Score:F2} {finding.Text}");
/// </code>
/// </example>
public sealed class FactStore : IAsyncDisposable
{
    private readonly StorePlace _place;
    private readonly TimeProvider _clock;
    private readonly NpgsqlDataSource? _server;
    private readonly DbContextOptions<StoreContext> _context;
    private bool _isDisposed;

    private FactStore(StorePlace place, FactStoreOptions options)
    {
        (_place, _clock) = (place, options.Clock);
        var builder = new DbContextOptionsBuilder<StoreContext>();
        if (place.Path is null) builder.UseNpgsql(_server = NpgsqlDataSource.Create(place.ConnectionString));
        else builder.UseSqlite(place.ConnectionString, sqlite => sqlite.CommandTimeout(options.Seconds));
        _context = builder.Options;
    }

    /// <summary>What messages call the store: the file, or the database and its server without password.</summary>
    public string Name => _place.Name;

    /// <summary>The file's full path; null on PostgreSQL.</summary>
    public string? Path => _place.Path;

    /// <summary>Opens a store.</summary>
    /// <param name="place">A file, or PostgreSQL: a connection string such as <c>Host=db.example;Database=facts;Username=desk</c>, or a <c>postgresql://</c> address.</param>
    /// <param name="options">How; null means <see cref="FactStoreOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="FactStoreException">There is no such store, it is locked, damaged, another program's, or of another version.</exception>
    public static async Task<FactStore> OpenAsync(string place, FactStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        options ??= FactStoreOptions.Default;
        options.Validate();
        var where = StorePlace.Of(place, options);
        if (where.Path is not null) SqliteFile.Check(where, options.CreatesIfMissing);
        var store = new FactStore(where, options);
        try
        {
            await store.WorkAsync(
                async context =>
                {
                    await StoreSchema.EnsureAsync(context, where, options.CreatesIfMissing, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Keeps a report. A report of an article that the store has takes the earlier one's place; decisions stay, and hold for every claim
    /// whose sentence still says the same. What differs from the version before is told.
    /// </summary>
    /// <remarks>Reports are of one article where its own address is the same, else the one it came from, else the report's id.</remarks>
    /// <param name="report">The report, with scores where they are to be kept.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept then.</param>
    /// <exception cref="FactStoreException">The store cannot be written.</exception>
    public Task<SavedReport> SaveAsync(ClaimReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WorkAsync(
            async context =>
            {
                var key = FindingId.OfArticle(report.Article);
                var sentences = ReportRows.Of(report, key);
                await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken).ConfigureAwait(false);
                var article = await context.Articles.FirstOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false);
                var isNew = article is null;
                article ??= context.Articles.Add(new ArticleRow { Key = key, ReportId = report.Id }).Entity;
                var before = isNew ? [] : await context.Claims.AsNoTracking().Include(claim => claim.Sentence).Where(claim => claim.Sentence!.ArticleId == article.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
                if (!isNew) await context.Sentences.Where(sentence => sentence.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                ReportRows.Fill(article, report);
                article.SavedAt = _clock.GetUtcNow();
                article.Sentences.AddRange(sentences);
                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                var decided = await context.Claims.CountAsync(claim => claim.Sentence!.ArticleId == article.Id && context.Decisions.Any(decision => decision.Key == claim.Key), cancellationToken).ConfigureAwait(false);
                var earlier = isNew ? [] : await EarlierWordings.ReadAsync(context, article.Id, cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                ClaimRow[] claims = [.. sentences.SelectMany(sentence => sentence.Claims)];
                return new SavedReport(isNew, claims.Length, claims.Select(claim => claim.Key).Intersect(before.Select(claim => claim.Key)).Count(), decided)
                {
                    Changes = isNew ? [] : VersionComparison.Compare(before, claims),
                    EarlierDecisions = earlier,
                };
            },
            cancellationToken);
    }

    /// <summary>Claims, and sentences where they are asked for, those that most deserve checking first.</summary>
    /// <param name="query">Which; null means all claims that nobody decided about.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="FactStoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<TrackedFinding>> FindAsync(FindingQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= FindingQuery.Default;
        query.Validate();
        return WorkAsync(context => FindingReader.ReadAsync(context, query, cancellationToken), cancellationToken);
    }

    /// <summary>Records decisions, all at once; the later of two about one finding holds.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="cancellationToken">Stops the work; nothing is recorded then.</param>
    /// <returns>How many were recorded, and those that are about nothing in the store.</returns>
    /// <exception cref="FactStoreException">The store cannot be written.</exception>
    public Task<DecisionResult> DecideAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return WorkAsync(
            async context =>
            {
                await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken).ConfigureAwait(false);
                var result = await new DecisionWriter(context, _clock.GetUtcNow()).WriteAsync(decisions, cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            },
            cancellationToken);
    }

    /// <summary>The decisions about sentences that their articles no longer have word for word, in the order in which they were made first.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="FactStoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<EarlierDecision>> EarlierDecisionsAsync(CancellationToken cancellationToken = default) =>
        WorkAsync(context => EarlierWordings.ReadAsync(context, null, cancellationToken), cancellationToken);

    /// <summary>
    /// Every sentence that somebody decided about, to learn from: once, in the order of the first decision, and worth checking where any
    /// decision about it or a claim in it says so. Sentences that an article no longer has are among them.
    /// </summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="FactStoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<DecidedSentence>> DecidedSentencesAsync(CancellationToken cancellationToken = default) => WorkAsync<IReadOnlyList<DecidedSentence>>(
        async context =>
        {
            var rows = await context.Decisions.OrderBy(row => row.Id).Select(row => new { row.Sentence, row.Choice }).ToListAsync(cancellationToken).ConfigureAwait(false);
            return [.. rows.GroupBy(row => row.Sentence, StringComparer.Ordinal).Select(same => new DecidedSentence(same.Key, same.Any(row => row.Choice == DecisionChoice.Check)))];
        },
        cancellationToken);

    /// <summary>Lets go of the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_server is not null) await _server.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> WorkAsync<T>(Func<StoreContext, Task<T>> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using var context = new StoreContext(_context);
            return await work(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && StoreErrors.Of(exception, _place) is { } problem)
        {
            throw problem;
        }
    }
}
