using System.Diagnostics;
using System.IO.Compression;
using ClaimTracker.Tests;

namespace ClaimTracker.Package.Tests;

/// <summary>The packages, packed once for all tests into a temporary folder under a version that no machine has cached.</summary>
public sealed class PackedPackages : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] Packed = ["ClaimTracker", "ClaimTracker.ML", "ClaimTracker.Verification", "ClaimTracker.Tracking", "ClaimTracker.Cli"];

    private static readonly string Cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ??
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-packages-").FullName;

    public PackedPackages()
    {
        foreach (var id in Packed)
        {
            // Built apart from the repository's own bin and obj, which others may be using.
            Run(RepositoryRoot.Path, "dotnet", "pack", Path.Combine("src", id, id + ".csproj"), "-c", "Release", "-o", Packages, "--artifacts-path", Path.Combine(_folder, "artifacts"), "-nologo", "-m:1", "-p:RunAnalyzers=false", $"-p:Version={Version}");
        }
    }

    /// <summary>A version of its own for every run.</summary>
    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid().ToString("N")[..12]}";

    private string Packages => Path.Combine(_folder, "packages");

    /// <summary>The packed file.</summary>
    public string PathOf(string id, string extension) => Path.Combine(Packages, $"{id}.{Version}.{extension}");

    public ZipArchive Open(string id) => ZipFile.OpenRead(PathOf(id, "nupkg"));

    /// <summary>A new folder outside the repository, so that nothing of the repository's settings reaches what is in it.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>Adds the packed files to the sources that the machine has anyway.</summary>
    public void WriteNuGetConfig(string folder) => File.WriteAllText(Path.Combine(folder, "nuget.config"),
        $"""
        <configuration>
          <packageSources><add key="packed" value="{Packages}" /></packageSources>
        </configuration>
        """);

    /// <summary>Makes a folder with the project of a program that uses one of the packages, as a stranger would; its code is still to come.</summary>
    public string NewProgram(string name, string package)
    {
        var folder = NewFolder(name);
        WriteNuGetConfig(folder);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="{package}" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        return folder;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote to standard output.</returns>
    public string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // "dotnet test" tells its children which SDK and which MSBuild it is; a new process has to find its own.
        foreach (var name in start.Environment.Keys.Where(IsLeaked).ToArray()) start.Environment.Remove(name);
        // What is packed here must not stay in the machine's cache of packages; what is in it may be used.
        if (folder.StartsWith(_folder, StringComparison.Ordinal) && Directory.Exists(Cache))
        {
            start.Environment["NUGET_FALLBACK_PACKAGES"] = Cache;
            start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "cache");
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within {Patience}.");
        }

        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}\n{error.Result}");
        return output.Result;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A file that a scanner still holds is no reason to fail.
        }
    }

    private static bool IsLeaked(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) ||
        (name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("DOTNET_CLI_", StringComparison.OrdinalIgnoreCase) && name is not "DOTNET_ROOT" and not "DOTNET_NOLOGO");
}
