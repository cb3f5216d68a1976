using PublicApiGenerator;

namespace ClaimTracker.Tests.Promises;

/// <summary>
/// The public surface of the library, as approved in <c>Promises/PublicApi.txt</c>. A deliberate change is approved by running
/// this test with the environment variable CLAIMTRACKER_APPROVE set to 1.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Is_the_approved_one()
    {
        var path = Path.Combine(RepositoryRoot.Path, "tests", "ClaimTracker.Tests", "Promises", "PublicApi.txt");
        var actual = typeof(ClaimExtractor).Assembly
            .GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_APPROVE") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void Every_public_class_is_sealed_or_static_and_every_struct_read_only()
    {
        foreach (var type in typeof(ClaimExtractor).Assembly.GetExportedTypes())
        {
            if (type.IsEnum) Assert.True(Enum.IsDefined(type, Enum.ToObject(type, 0)), $"{type} names no zero");
            else if (type.IsValueType) Assert.True(type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), false), $"{type} can change");
            else Assert.True(type.IsSealed, $"{type} is not sealed");
            Assert.All(type.GetProperties(), property => Assert.True(property.SetMethod is not { IsPublic: true } setter || setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0, $"{type}.{property.Name} can be set"));
        }
    }
}
