using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Articles;
using ClaimTracker.Facts;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Ids that depend on what they stand for, so that the same thing has the same id on every machine and every time.</summary>
/// <remarks>Letters alone, and no vowels: a spreadsheet takes none of them for a number, a date or a word such as TRUE.</remarks>
internal static class FindingId
{
    public const int Length = 14;

    private const string Letters = "bcdfghjkmnpqrstvwxyz";

    /// <summary>What makes two reports reports of one article: its own address, else the one it came from, else the caller's id for it.</summary>
    public static string OfArticle(Article article) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        Address(article.CanonicalUrl) ?? Address(article.Url) ?? "id " + article.Id)));

    /// <param name="article">The article's key.</param>
    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="occurrence">How often the article had them before.</param>
    public static string OfSentence(string article, string sentence, int occurrence) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"{article} {occurrence} {sentence}"));

    /// <param name="sentence">The sentence's id.</param>
    /// <param name="place">The claim's place in the sentence.</param>
    /// <param name="occurrence">How many claims were at that place before.</param>
    public static string OfClaim(string sentence, TextSpan place, int occurrence) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"{sentence} {place.Start} {place.Length} {occurrence}"));

    public static string? OfFact(FactKey? key) =>
        key is null ? null : Of(string.Join('\n', key.Kind.ToString(), key.Unit, key.Subject, key.Place));

    /// <summary>Pages that name their site's front page as their address are not all one article.</summary>
    private static string? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" } && uri.PathAndQuery.Length > 1 ? uri.GetLeftPart(UriPartial.Query) : null;

    private static string Of(string text)
    {
        var number = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return string.Create(Length, number, static (id, rest) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                id[i] = Letters[(int)(rest % (uint)Letters.Length)];
                rest /= (uint)Letters.Length;
            }
        });
    }
}
