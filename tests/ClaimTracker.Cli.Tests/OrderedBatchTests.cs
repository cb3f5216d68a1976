namespace ClaimTracker.Cli.Tests;

public sealed class OrderedBatchTests
{
    private static async IAsyncEnumerable<int> Numbers(int count, Action<int>? taken = null)
    {
        for (var n = 0; n < count; n++)
        {
            await Task.Yield();
            taken?.Invoke(n);
            yield return n;
        }
    }

    [Fact]
    public async Task A_result_is_handed_out_before_later_ones_are_done()
    {
        var later = new TaskCompletionSource();
        var results = OrderedBatch.RunAsync(Numbers(2), async (n, _) =>
        {
            if (n == 1) await later.Task;
            return n;
        }, 2, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await results.MoveNextAsync());
        Assert.Equal(0, results.Current);
        later.SetResult();
        Assert.True(await results.MoveNextAsync());
        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task Only_so_many_are_worked_on_at_once_and_read_ahead()
    {
        const int Jobs = 3, ReadAhead = 20;
        int running = 0, most = 0, taken = 0, count = 0;
        var later = new TaskCompletionSource();
        var items = Numbers(1000, n =>
        {
            Interlocked.Increment(ref taken);
            if (n == 2 * Jobs) later.SetResult();
        });
        await foreach (var result in OrderedBatch.RunAsync(items, async (n, _) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            // The first is slow: it ends only when later ones have been begun.
            if (n == 0) await later.Task;
            Interlocked.Decrement(ref running);
            return n;
        }, Jobs, CancellationToken.None))
        {
            Assert.InRange(Volatile.Read(ref taken) - count, 1, ReadAhead);
            Assert.Equal(count++, result);
        }

        Assert.Equal(1000, count);
        Assert.InRange(most, 1, Jobs);
    }

    [Fact]
    public async Task A_failure_of_the_source_reaches_the_caller_after_what_was_read()
    {
        static async IAsyncEnumerable<int> Failing()
        {
            await Task.Yield();
            yield return 1;
            throw new InvalidDataException("broken");
        }

        var seen = new List<int>();
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var n in OrderedBatch.RunAsync(Failing(), (n, _) => Task.FromResult(n), 2, CancellationToken.None)) seen.Add(n);
        });
        Assert.Equal([1], seen);
    }

    [Fact]
    public async Task Who_cancels_does_not_wait_for_a_worker_that_does_not_look()
    {
        using var cancel = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var batch = OrderedBatch.RunAsync(Numbers(3, _ => { }), (n, _) =>
        {
            cancel.CancelAfter(50);
            never.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
            return Task.FromResult(n);
        }, 2, cancel.Token);
        var running = Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in batch)
            {
            }
        });
        await running.WaitAsync(TimeSpan.FromSeconds(20));
        never.Set();
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
