namespace ClaimTracker.Articles.Files;

/// <summary>The document inside a file.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Charset">The encoding that stands outside of it: in the transport's or the container's header.</param>
/// <param name="IsPage">True where the container says that it is a page; else its content tells.</param>
/// <param name="Source">What is known beside it, with what the container adds.</param>
internal sealed record UnpackedFile(ReadOnlyMemory<byte> Content, string? Charset, bool IsPage, ArticleSource Source);

/// <summary>Takes a document out of what it was saved in: gzip, WARC, MHTML, or nothing.</summary>
internal static class FileUnpacker
{
    /// <summary>The document; null where there is none, and then the last diagnostic says why.</summary>
    public static UnpackedFile? Unpack(ReadOnlyMemory<byte> content, ArticleSource source, int most, List<Diagnostic> diagnostics)
    {
        if (content.Length > most) return None(ReaderDiagnostics.TooLarge(most));
        var damaged = false;
        if (ContentKind.IsGzip(content.Span))
        {
            if (ContentKind.Unpack(content, most, out damaged) is not { } unpacked) return None(ReaderDiagnostics.TooLarge(most));
            if (damaged && unpacked.Length == 0) return None(ReaderDiagnostics.NothingUnpacked);
            content = unpacked;
        }

        if (ForeignKind.Of(content.Span) is { } kind) return None(ReaderDiagnostics.Foreign(kind));

        var charset = source.Charset;
        var page = false;
        if (WarcReader.Recognizes(content.Span))
        {
            if (First(content, most) is not { } record) return None(ReaderDiagnostics.BadContainer);
            (content, charset, page) = (record.Content, charset ?? record.Charset, true);
            source = source with { Url = source.Url ?? record.Url };
        }
        else if (MhtmlReader.Recognizes(content.Span))
        {
            if (MhtmlReader.Read(content, out var malformed) is not { } part) return None(ReaderDiagnostics.BadContainer);
            damaged |= malformed;
            (content, charset, page) = (part.Content, part.Charset, true);
            source = source with { Url = source.Url ?? part.Address };
        }

        if (damaged) diagnostics.Add(ReaderDiagnostics.BadContainer);
        return new UnpackedFile(content, charset, page, source);

        UnpackedFile? None(Diagnostic why)
        {
            diagnostics.Add(why);
            return null;
        }
    }

    private static WarcPage? First(ReadOnlyMemory<byte> file, int most)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        return new WarcReader(most).Read(stream).FirstOrDefault(page => page.Problem is null);
    }
}
