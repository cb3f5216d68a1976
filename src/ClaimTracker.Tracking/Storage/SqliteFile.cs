using System.Buffers.Binary;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Looks at a file before SQLite does, for SQLite says little of what is wrong with one.</summary>
internal static class SqliteFile
{
    private const int HeaderLength = 100;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <param name="place">The file.</param>
    /// <param name="mayBeMade">Whether there need not be one yet.</param>
    /// <exception cref="FactStoreException">It is missing, no SQLite database, or shorter than it says it is.</exception>
    public static void Check(StorePlace place, bool mayBeMade)
    {
        var path = place.Path!;
        if (Directory.Exists(path)) throw new FactStoreException($"{place.Name} is a folder. Name a file in it.");
        if (!File.Exists(path))
        {
            if (!mayBeMade) throw new FactStoreException($"There is no store {place.Name}. {StorePlace.HowToMakeOne}");
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder)) throw new FactStoreException($"The store {place.Name} cannot be made: there is no folder '{folder}'.");
            return;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> header = stackalloc byte[HeaderLength];
            header = header[..file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false)];
            if (header.Length == 0 && mayBeMade) return;
            if (header.Length == 0) throw new FactStoreException($"{place.Name} is empty. {StorePlace.HowToMakeOne}");
            if (!header.StartsWith(Magic[..Math.Min(Magic.Length, header.Length)])) throw new FactStoreException($"{place.Name} is no SQLite database. Name the file that 'claimtracker track' wrote.");
            if (header.Length < HeaderLength || file.Length < Length(header)) throw new FactStoreException($"{place.Name} is truncated: it has {file.Length} of {(header.Length < HeaderLength ? HeaderLength : Length(header))} bytes. Take a backup.");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException and not FactStoreException)
        {
            throw new FactStoreException($"The store {place.Name} cannot be opened: {exception.Message}", exception);
        }
    }

    /// <summary>How long the file is by its own account (https://www.sqlite.org/fileformat.html, 1.3); 0 where the account is out of date.</summary>
    private static long Length(ReadOnlySpan<byte> header)
    {
        if (!header[24..28].SequenceEqual(header[92..96])) return 0;
        long page = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        return (page == 1 ? 65536 : page) * BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
    }
}
