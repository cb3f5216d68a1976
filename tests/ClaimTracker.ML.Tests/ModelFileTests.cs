namespace ClaimTracker.ML.Tests;

/// <summary>Whatever a model's file holds, the answer is a model or a clear error.</summary>
public sealed class ModelFileTests : IDisposable
{
    private static readonly byte[] Whole = ModelFile.Bytes(CheckWorthinessModel.Shipped);

    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-model-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_saved_model_scores_as_before()
    {
        var path = Path.Combine(_folder, "new", "my.model");
        CheckWorthinessModel.Shipped.Save(path);
        var loaded = CheckWorthinessModel.Load(path);
        Assert.Equal(CheckWorthinessModel.Shipped.Note, loaded.Note);
        Assert.Equal(new CheckWorthinessScorer().ScoreSentences(Samples.Reports[0]), new CheckWorthinessScorer(loaded).ScoreSentences(Samples.Reports[0]));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var path = Path.Combine(_folder, "nowhere.model");
        Assert.Contains(path, Assert.Throws<ModelFileException>(() => CheckWorthinessModel.Load(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "empty")]
    [InlineData(5, "truncated")]
    [InlineData(30, "truncated")]
    [InlineData(48, "truncated")]
    [InlineData(5000, "truncated")]
    [InlineData(-1, "truncated")]
    public void A_truncated_file_is_told(int length, string word) => Assert.Contains(word, Refused(Whole[..(length < 0 ? ^1 : length)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("PK\u0003\u0004 some archive, maybe Microsoft.ML's own model file")]
    [InlineData("text,label\nThe sky is blue.,no\n")]
    public void A_foreign_file_is_told(string content) => Assert.Contains("no check-worthiness model", Refused(System.Text.Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void Another_version_is_told()
    {
        var other = (byte[])Whole.Clone();
        other[12]++;
        Assert.Contains("another version", Refused(other), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_is_noticed_wherever_it_is()
    {
        for (var at = 16; at < Whole.Length; at += 1 + (Whole.Length / 40))
        {
            var damaged = (byte[])Whole.Clone();
            damaged[at] ^= 0x10;
            Refused(damaged);
        }
    }

    [Fact]
    public void What_fits_its_checksum_but_is_no_model_is_refused()
    {
        var forged = (byte[])Whole.Clone();
        forged.AsSpan(60).Clear();
        System.Security.Cryptography.SHA256.HashData(forged.AsSpan(48), forged.AsSpan(16));
        Refused(forged);
    }

    private string Refused(byte[] file)
    {
        var path = Path.Combine(_folder, "bad.model");
        File.WriteAllBytes(path, file);
        var message = Assert.Throws<ModelFileException>(() => CheckWorthinessModel.Load(path)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.InRange(new CheckWorthinessScorer().ScoreTexts(["The fee rose by a third."]).Single(), 0, 1);
        return message;
    }
}
