using Microsoft.Data.Sqlite;

namespace ClaimTracker.Tracking.Tests;

/// <summary>Files that are no store: each is told by name, with the reason.</summary>
public sealed class OpeningTests : IDisposable
{
    private static readonly FactStoreOptions Existing = new() { CreatesIfMissing = false, Patience = TimeSpan.FromSeconds(1) };

    private readonly TemporaryFolder _folder = new();

    private string Store => _folder["facts.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_file_is_not_made_where_it_should_be_there()
    {
        await FailsAsync("There is no store", Existing);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public async Task A_folder_and_a_missing_folder_are_told()
    {
        Directory.CreateDirectory(Store);
        await FailsAsync("is a folder");
        var problem = await Assert.ThrowsAsync<FactStoreException>(() => FactStore.OpenAsync(_folder["nowhere/facts.db"]));
        Assert.Contains("there is no folder", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,decision\n", "is no SQLite database")]
    [InlineData("SQLite for", "is truncated")]
    [InlineData("SQLite format 3\0 and then something else", "is truncated")]
    public async Task A_file_of_another_kind_is_told_and_left_as_it_is(string content, string reason)
    {
        File.WriteAllText(Store, content);
        await FailsAsync(reason);
        await FailsAsync(reason, Existing);
        Assert.Equal(content, File.ReadAllText(Store));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store_where_one_may_be_made()
    {
        File.WriteAllText(Store, "");
        await FailsAsync("is empty", Existing);
        await using var store = await FactStore.OpenAsync(Store);
        Assert.Empty(await store.FindAsync());
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        Run("CREATE TABLE articles (x); INSERT INTO articles VALUES (7)");
        await FailsAsync("is a database of another program");
        Assert.Equal(1L, Run("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_later_version_and_a_missing_table_are_told()
    {
        await MakeAsync();
        Run("UPDATE claimtracker_store SET version = 9");
        await FailsAsync("was made by a later version of ClaimTracker (its tables are of version 9, this one knows version 1)", Existing);
        Run("UPDATE claimtracker_store SET version = 1; DROP TABLE claims");
        await FailsAsync("has no table 'claims'", Existing);
        Run("DELETE FROM claimtracker_store");
        await FailsAsync("names no version", Existing);
    }

    [Fact]
    public async Task A_truncated_store_is_told()
    {
        await MakeAsync();
        using (var file = File.OpenWrite(Store)) file.SetLength(file.Length / 2);
        await FailsAsync("is truncated", Existing);
    }

    [Fact]
    public async Task A_store_with_garbage_inside_is_told()
    {
        await MakeAsync();
        using (var file = File.OpenWrite(Store))
        {
            var garbage = new byte[file.Length - 4096];
            Array.Fill(garbage, (byte)0xA5);
            file.Position = 4096;
            file.Write(garbage);
        }

        var problem = await Assert.ThrowsAsync<FactStoreException>(async () =>
        {
            await using var store = await FactStore.OpenAsync(Store, Existing);
            await store.SaveAsync(Reports.Of(Reports.Ferry));
        });
        Assert.Contains("is damaged", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_store_is_told_after_a_while()
    {
        await MakeAsync();
        await using var store = await FactStore.OpenAsync(Store, Existing);
        using var other = new SqliteConnection($"Data Source={Store};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        var problem = await Assert.ThrowsAsync<FactStoreException>(() => store.SaveAsync(Reports.Of(Reports.Ferry)));
        Assert.Equal($"The store '{Store}' is locked by another program. Try again when that is done.", problem.Message);
        await FailsAsync("is locked", Existing);
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("file:facts.db?mode=memory")]
    [InlineData("a;Mode=Memory;b=.db")]
    public async Task A_name_is_a_name_of_a_file_whatever_SQLite_would_take_it_for(string name)
    {
        await using (await FactStore.OpenAsync(_folder[name]))
        {
        }

        Assert.True(File.Exists(_folder[name]));
    }

    [Fact]
    public async Task Options_are_checked() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => FactStore.OpenAsync(Store, new FactStoreOptions { Patience = TimeSpan.Zero }));

    private async Task MakeAsync()
    {
        await using var store = await FactStore.OpenAsync(Store);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
    }

    private async Task FailsAsync(string reason, FactStoreOptions? options = null)
    {
        var problem = await Assert.ThrowsAsync<FactStoreException>(() => FactStore.OpenAsync(Store, options));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.Contains(Store, problem.Message, StringComparison.Ordinal);
    }

    private object? Run(string statements)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        return command.ExecuteScalar();
    }
}
