using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ClaimTracker.Cli;

/// <summary>Works on many items at once and hands the results out in the order of the items.</summary>
internal static class OrderedBatch
{
    /// <summary>How many finished results may wait behind a slow one, for each worker.</summary>
    private const int Ahead = 4;

    /// <summary>The results in order, each as soon as it and all before it are done.</summary>
    /// <param name="items">The work; read only as far ahead as there is room for.</param>
    /// <param name="work">What to do with one item.</param>
    /// <param name="jobs">How many items are worked on at once.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, CancellationToken, Task<TResult>> work, int jobs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Neither is disposed: the last worker may use them after the batch was given up.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var free = new SemaphoreSlim(jobs);
        var waiting = Channel.CreateBounded<Task<TResult>>(jobs * Ahead);
        var feeding = Task.Run(FeedAsync, CancellationToken.None);
        try
        {
            await foreach (var result in waiting.Reader.ReadAllAsync(cancellationToken)) yield return await result.WaitAsync(cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            // Who cancels waits for nobody: a worker may be long in coming to where it looks.
            if (!cancellationToken.IsCancellationRequested) await EndAsync();
        }

        async Task EndAsync()
        {
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (waiting.Reader.TryRead(out var left)) await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task FeedAsync()
        {
            Exception? problem = null;
            try
            {
                await foreach (var item in items.WithCancellation(stop.Token))
                {
                    await free.WaitAsync(stop.Token);
                    await waiting.Writer.WriteAsync(Task.Run(() => OneAsync(item), CancellationToken.None), stop.Token);
                }
            }
            catch (Exception exception)
            {
                problem = exception;
            }

            waiting.Writer.Complete(problem);
        }

        async Task<TResult> OneAsync(TItem item)
        {
            try
            {
                return await work(item, stop.Token);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
