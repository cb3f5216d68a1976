namespace ClaimTracker.Tracking.Tests;

public sealed class SqliteStoreTests : StorePromises, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private protected override string? Place => _folder["facts.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_is_free_when_the_store_is_done_with()
    {
        await using (var store = await FactStore.OpenAsync(Place!, Options)) await store.SaveAsync(Reports.Of(Reports.Ferry));
        Assert.Equal(["facts.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
        File.Move(Place!, _folder["moved.db"]);
        await using var moved = await FactStore.OpenAsync(_folder["moved.db"], Options);
        Assert.NotEmpty(await moved.FindAsync());
    }

    [Fact]
    public async Task A_store_that_was_disposed_says_so()
    {
        var store = await FactStore.OpenAsync(Place!, Options);
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.FindAsync());
    }
}
