namespace ClaimTracker.Quotes;

/// <summary>A quote while it is being put together: the places are fixed, the speaker's full name is not known yet.</summary>
internal sealed record Report
{
    /// <summary>The pieces in order, marks and edge punctuation outside.</summary>
    public required IReadOnlyList<Piece> Pieces { get; init; }

    /// <summary>The passage in which the reporting words stand.</summary>
    public required Passage Passage { get; init; }

    public TextSpan? Cue { get; init; }

    public TextSpan? Speaker { get; init; }

    public TextSpan? Addressee { get; init; }

    public Modality Modality { get; init; }

    public double Confidence { get; init; }

    public bool Nested { get; init; }

    /// <summary>True for a transcript turn, a signed line or a block quotation, which need no marks to be direct.</summary>
    public bool Verbatim { get; init; }

    /// <summary>True where nobody is given as the speaker and none is to be looked for.</summary>
    public bool Anonymous { get; init; }

    /// <summary>True for a line of marked speech that a name behind a dash signs.</summary>
    public bool Signed { get; init; }

    /// <summary>Who posted it, where it is a post that the article shows.</summary>
    public string? Poster => Post?.Author;

    /// <summary>The post it is, where the article shows one.</summary>
    public Articles.Post? Post { get; init; }

    /// <summary>True where the author of the article is the one who speaks: "“Never,” I told them".</summary>
    public bool ByAuthor { get; init; }

    /// <summary>The outlet that passes it on: in "CNN reported that the mayor said", CNN.</summary>
    public TextSpan? Carrier { get; init; }

    /// <summary>The lemma of the reporting verb; null for other cues.</summary>
    public string? Lemma { get; init; }

    /// <summary>True where the verb tells what somebody thinks, wants or talks of: the marked words alone make a report of it.</summary>
    public bool Thought { get; init; }

    /// <summary>The quote whose speaker goes on speaking here.</summary>
    public Report? Inherits { get; init; }

    /// <summary>True where one piece holds all of the span. Pieces are in text order.</summary>
    public bool Holds(TextSpan span)
    {
        int low = 0, high = Pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pieces[middle].Span.Start <= span.Start) low = middle + 1;
            else high = middle;
        }

        return low > 0 && Pieces[low - 1].Span.Contains(span);
    }

    /// <summary>The span from the first piece to the last.</summary>
    public TextSpan Extent => TextSpan.FromBounds(Pieces[0].Span.Start, Pieces[^1].Span.End);

    public QuoteKind Kind => Verbatim || Pieces.All(piece => piece.Marked) ? QuoteKind.Direct : Pieces.Any(piece => piece.Marked) ? QuoteKind.Mixed : QuoteKind.Indirect;
}

/// <summary>A piece of a quote's content.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Marked">True inside quotation marks.</param>
internal readonly record struct Piece(TextSpan Span, bool Marked);
