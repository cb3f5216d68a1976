using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ClaimTracker.Cli.Html;

/// <summary>A page with <c>{{name}}</c> where something is filled in. What is filled in is HTML already and is not looked at again.</summary>
internal static class Template
{
    /// <summary>A file from Resources/.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource '{name}' is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Writes the template, each name replaced by its value.</summary>
    public static void Fill(string template, IReadOnlyDictionary<string, string> values, TextWriter output)
    {
        var at = 0;
        while (true)
        {
            var open = template.IndexOf("{{", at, StringComparison.Ordinal);
            if (open < 0) break;
            var close = template.IndexOf("}}", open, StringComparison.Ordinal);
            output.Write(template.AsSpan(at, open - at));
            output.Write(values[template[(open + 2)..close]]);
            at = close + 2;
        }

        output.Write(template.AsSpan(at));
    }

    /// <summary>A content security policy that lets exactly this style and script run and nothing be loaded.</summary>
    public static string Policy(string style, string? script) =>
        $"default-src 'none'; style-src {Hash(style)};{(script is null ? "" : $" script-src {Hash(script)};")} base-uri 'none'; form-action 'none'";

    private static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
