using ClaimTracker.Language;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>Finds whose a figure is: the names of a sheet in the sentence, read clause by clause.</summary>
internal sealed class SheetNames
{
    private readonly ClaimContext _context;
    private readonly Sentence _sentence;
    private readonly IReadOnlyList<TableModel> _sheets;
    private readonly List<(TableModel Table, EntityMention Mention)> _mentions;

    public SheetNames(ClaimContext context, IReadOnlyList<TableModel> sheets)
    {
        _context = context;
        _sentence = context.Sentence;
        _sheets = sheets;
        _mentions = In(context.Words);
    }

    /// <summary>The rows of a sheet that the sentence names, in order.</summary>
    public IReadOnlyList<SheetRow> Of(TableModel table) => [.. _mentions.Where(pair => pair.Table == table && pair.Mention.Values.Count == 1).Select(pair => Row(pair.Table, pair.Mention))];

    /// <summary>The row that a figure at a token is of, in one of the tables; null where nobody can tell.</summary>
    public SheetRow? RowOf(int token, int last, Predicate<TableModel> isMeant)
    {
        var usable = _mentions.Where(pair => isMeant(pair.Table)).ToList();
        // "13 turnovers from the Otters".
        if (_sentence.Lower(last + 1) is "from" or "by" && usable.FirstOrDefault(pair => pair.Mention.First > last + 1 && pair.Mention.First <= last + 3) is { Table: not null } giver) return Single(giver);
        // "Ann Lee (21 points)".
        if (Bracket(token) is >= 0 and var bracket && usable.Where(pair => pair.Mention.Last == bracket - 1).ToList() is [var owner, ..]) return Single(owner);
        if (Turned(token, usable) is var (isTurned, turned) && isTurned) return turned;
        for (var end = token; end > 0;)
        {
            var start = ClauseStart(end);
            var inside = usable.Where(pair => pair.Mention.First >= start && pair.Mention.Last < end).ToList();
            var stranger = Stranger(start, end);
            if (inside.Count > 0)
            {
                // Of a player and his team, both named, the player is meant: his sheet has more rows.
                var most = inside.Max(pair => pair.Table.Dataset.RowCount);
                inside = [.. inside.Where(pair => pair.Table.Dataset.RowCount == most)];
                var pick = IsSubject(inside[^1].Mention, start) ? inside[^1] : inside[0];
                return stranger > pick.Mention.Last ? null : Single(pick);
            }

            if (stranger >= 0) return null;
            end = start;
        }

        return Earlier(isMeant);
    }

    /// <summary>True where a sentence sets one of two sides against itself, "the Otters held the Otters to": whoever is meant, it is not that one.</summary>
    public bool IsAgainstItself(TableModel table)
    {
        var sides = Of(table).Select(row => (row.Side, Clause: ClauseStart(row.First), row.Filter.Column)).Where(row => row.Side >= 0).ToList();
        return sides.Count > 1 && sides.GroupBy(row => row.Column).Any(group => group.Count() > 1) && sides.All(row => row.Side == sides[0].Side);
    }

    /// <summary>The tokens of the clause around a token: no further than "while", a semicolon, or the next one who does something.</summary>
    public (int First, int Last) Clause(int token)
    {
        var last = token;
        while (last + 1 < _sentence.Tokens.Length && !IsBorder(last + 1)) last++;
        return (ClauseStart(token), last);
    }

    /// <summary>The token behind a bracket that opens at a token; the token itself where none does.</summary>
    private int AfterBracket(int token)
    {
        if (_sentence.Lower(token) != "(") return token;
        for (var i = token; i < Math.Min(_sentence.Tokens.Length, token + 8); i++)
            if (_sentence.Lower(i) == ")")
                return i + 1;
        return token;
    }

    /// <summary>The bracket that a token stands in; -1 where it stands in none.</summary>
    private int Bracket(int token)
    {
        for (var i = token - 1; i >= 0; i--)
        {
            if (_sentence.Lower(i) == ")") return -1;
            if (_sentence.Lower(i) == "(") return i;
        }

        return -1;
    }

    /// <summary>"The former adding two rebounds": the first of two that are named together.</summary>
    private (bool Is, SheetRow? Row) Turned(int token, List<(TableModel Table, EntityMention Mention)> usable)
    {
        for (var i = token - 1; i > 0; i--)
        {
            if (_sentence.Lower(i) is not ("former" or "latter")) continue;
            var (table, both) = usable.LastOrDefault(pair => pair.Mention.Last < i && pair.Mention.Values.Count == 2);
            return (true, both is null ? null : new SheetRow(table, new Filter(both.Column, [both.Values[_sentence.Lower(i) == "former" ? 0 : 1]]), both.First, both.Last));
        }

        return (false, null);
    }

    /// <summary>"He added 12 rebounds": the one whom the sentence before speaks of.</summary>
    private SheetRow? Earlier(Predicate<TableModel> isMeant)
    {
        var isPointing = false;
        for (var i = 0; i < Math.Min(8, _context.First); i++) isPointing |= _sentence.Lower(i) is "he" or "she" or "his" or "her";
        if (!isPointing || _context.Earlier.Count == 0 || _context.Earlier[0].Sentence.Block != _sentence.Block) return null;
        var found = In(_context.Earlier[0]).Where(pair => isMeant(pair.Table)).ToList();
        if (found.Count == 0) return null;
        var most = found.Max(pair => pair.Table.Dataset.RowCount);
        var rows = found.Where(pair => pair.Table.Dataset.RowCount == most && most > 2).Select(pair => (pair.Table, pair.Mention.Column, Values: string.Join('|', pair.Mention.Values), pair.Mention)).DistinctBy(one => one.Values).ToList();
        return rows.Count == 1 && rows[0].Mention.Values.Count == 1 ? new SheetRow(rows[0].Table, new Filter(rows[0].Column, rows[0].Mention.Values), -1, -1) : null;
    }

    private List<(TableModel Table, EntityMention Mention)> In(SentenceWords words)
    {
        var all = _sheets.SelectMany(table => words.Mentions(table).Where(mention => mention.Quality >= 0.9).Select(mention => (Table: table, Mention: mention))).ToList();
        // The first name of one is no name of another: "Ann Lee" is not the Lee of a column of first names.
        return [.. all.Where(pair => IsKey(pair) && !all.Any(other => other.Table == pair.Table && other.Mention.Column != pair.Mention.Column && IsKey(other) && other.Mention.First <= pair.Mention.First && other.Mention.Last >= pair.Mention.Last
            && (other.Mention.Last - other.Mention.First > pair.Mention.Last - pair.Mention.First || other.Mention.Column == pair.Table.Key))).OrderBy(pair => pair.Mention.First)];
    }

    private static bool IsKey((TableModel Table, EntityMention Mention) pair) => pair.Mention.Column.DistinctCount >= pair.Table.Dataset.RowCount * 0.9;

    private static SheetRow Row(TableModel table, EntityMention mention) => new(table, new Filter(mention.Column, mention.Values), mention.First, mention.Last);

    private static SheetRow? Single((TableModel Table, EntityMention Mention) pair) => pair.Mention.Values.Count == 1 ? Row(pair.Table, pair.Mention) : null;

    private int ClauseStart(int end)
    {
        for (var i = end - 1; i > 0; i--)
            if (IsBorder(i))
                return i;
        return 0;
    }

    private bool IsBorder(int i)
    {
        if (_sentence.Lower(i) is "while" or "whereas" or "but" or ";" or "although") return true;
        if (_sentence.Lower(i) is not ("," or "and")) return false;
        var next = _sentence.Lower(i + 1) is "and" or "the" ? i + 2 : i + 1;
        return _mentions.Any(pair => pair.Mention.First == next && IsVerb(pair.Mention.Last + 1));
    }

    private bool IsVerb(int token) => token >= 0 && token < _sentence.Tokens.Length && (_sentence.Tags[token] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary);

    /// <summary>Who opens the clause, does something, has something or is told of in an added clause.</summary>
    private bool IsSubject(EntityMention mention, int start)
    {
        var next = AfterBracket(mention.Last + 1);
        // "Held the Foxes to 38 percent", "forced the Foxes into 14 turnovers".
        if (_sentence.Lower(next) is "to" or "into" && (IsVerb(mention.First - 1) || IsVerb(mention.First - 2))) return true;
        return mention.First - start <= 2 || IsVerb(next) || _sentence.Lower(next) is "'s" or "’s" or "'" or "’" || (_sentence.Lower(next) is "," && _sentence.Lower(next + 1) is "who" or "whose")
            || (mention.First >= 2 && _sentence.Lower(mention.First - 1) == "by") || _sentence.Lower(mention.First - 1) == "with";
    }

    /// <summary>The last token of a name that opens a clause or does something and that no sheet knows; -1 where there is none.</summary>
    private int Stranger(int start, int end)
    {
        for (var last = end - 1; last >= start; last--)
        {
            if (!IsName(last)) continue;
            var first = last;
            while (first > start && IsName(first - 1)) first--;
            if (!_mentions.Any(pair => pair.Mention.First <= last && pair.Mention.Last >= first) && last > first && !(first > 0 && _sentence.Tags[_sentence.Lower(first - 1) is "the" && first > 1 ? first - 2 : first - 1] is PartOfSpeech.Adposition && _sentence.Lower(first - 1) is not "with")) return last;
            last = first;
        }

        return -1;
    }

    private bool IsName(int token) => _sentence.Tags[token] == PartOfSpeech.ProperNoun && _sentence.Tokens[token].IsCapitalized && !_context.Dates.Any(date => date.First <= token && token <= date.Last) && !PairLabels.Is(_sentence, token);
}
