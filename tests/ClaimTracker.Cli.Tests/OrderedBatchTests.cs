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
        int running = 0, most = 0, taken = 0;
        var first = new TaskCompletionSource();
        var results = OrderedBatch.RunAsync(Numbers(1000, _ => Interlocked.Increment(ref taken)), async (n, stop) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            if (n == 0) await first.Task;
            else await Task.Delay(1, stop);
            Interlocked.Decrement(ref running);
            return n;
        }, 3, CancellationToken.None).GetAsyncEnumerator();
        var next = results.MoveNextAsync().AsTask();
        await Task.Delay(200);
        Assert.False(next.IsCompleted);
        Assert.InRange(taken, 3, 20);
        first.SetResult();
        var count = 0;
        while (await next)
        {
            Assert.Equal(count++, results.Current);
            next = results.MoveNextAsync().AsTask();
        }

        Assert.Equal(1000, count);
        Assert.InRange(most, 1, 3);
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

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
