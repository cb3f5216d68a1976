using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Finds where a clause that is joined to the reporting verb, and not to what it reports, begins: "called it a ruin | and left".</summary>
internal sealed class JoinedClause(Passage p)
{
    /// <summary>How many tokens may stand between a verb and its "as", or before the comma that ends an opening clause.</summary>
    private const int LongestAside = 40;

    /// <summary>Where the tree ends what is reported: at a verb coordinated with the reporting one, "called it a ruin | and left".</summary>
    public int Find(int start, int stop, Cue cue, bool opensWithMarks)
    {
        for (var i = start + 1; i < stop; i++)
        {
            if (!p.IsFree(i) || p.Relation(i) != Relation.Conjunct || p.Head(i) != cue.At) continue;
            var first = p.Subtree(i).First;
            if (p.Lower(first + 1) is "that" or "whether" || p.IsComma(first) && p.Lower(first + 2) is "that" or "whether" || OutOfTime(i, cue) || p.IsComma(first - 1) && IsPerfectList(start, first - 1, stop) || IsThought(i) && (p.Lower(start - 1) == "that" || p.HasFinite(start, first)) || IsCutName(start, first, cue) || FollowsThat(start, first) || p.Lower(first) == "and" && !p.IsFinite(p.BehindAdverbs(first + 1)) && IsBetween(start, first)) continue; // "said that … and that …"
            if (!cue.Verb.Has(Frames.Object | Frames.Name) && p.Lower(start - 1) != "that" && !p.HasFinite(start, first)) continue; // "said the choir and the band are to blame"
            if (p.Penn(i) == PennTag.VBG && cue.Verb.Has(Frames.Gerund) && p.Lower(start).EndsWith("ing", StringComparison.Ordinal) && p.Lower(first) is "and" or "or") continue; // "denies doping and selling the dog"
            if (p.OpensMark(first + 1) && cue.Verb.Has(Frames.As)) continue; // "described him as “a bore” and “a bully”"
            if (opensWithMarks && first == p.MarkEnd(start) + 1) continue; // "said “water savings” and the sale of land would pay for it"
            if (first > start && (p.Lower(first) is "and" or "but" or "or" or "yet" || p.IsComma(first) || p.IsComma(first - 1) || p.ClosesWithComma(first - 1))) return first;
        }

        // "described Cole, of Reedville, as, “a bit lost”": such a verb is not done before its "as".
        var from = start + 2;
        if (cue.Verb.Has(Frames.As) && !cue.Verb.Has(Frames.Clause))
            for (var i = start + 1; i < Math.Min(stop, start + LongestAside); i++)
                if (p.IsFree(i) && p.Lower(i) == "as")
                {
                    from = Math.Max(from, i + 2);
                    break;
                }

        // "made it clear that while few back it, | those few care": the clause that the conjunction opens is not the whole.
        if (p.Lower(start) is "while" or "although" or "though" or "if" or "when" or "because" or "unless" or "until" or "once" or "since" && p.Lower(start - 1) == "that")
            for (var i = start + 1; i < Math.Min(stop, start + LongestAside); i++)
                if (p.IsFree(i) && p.IsComma(i))
                {
                    from = Math.Max(from, i + 1);
                    break;
                }

        var opens = p.Lower(start) is "how" or "why" or "whether" or "what" || p.Lower(start - 1) == "that";
        for (var i = from; i < stop; i++)
            if (((p.IsFree(i) && p.IsComma(i)) || p.ClosesWithComma(i)) && LeavesContent(i, start, stop, cue) && !IsApposedName(i) && !(IsCutName(start, i, cue) && VerbBehindComma(i, stop)) && !(opens && !p.HasFinite(start, i))) // "told how Holt, as a child, sang"
                return i + (p.IsFree(i) ? 0 : 1);
        return stop;
    }

    /// <summary>"says she is proud | and expects to win": what somebody thinks is told with the rest.</summary>
    private bool IsThought(int verb) => p.Lower(verb - 1) is "and" or "but" or "he" or "she" or "they" && ReportingVerbs.Find(p.Lower(verb), p.Lower(verb + 1)) is { } other && other.Has(Frames.Thought | Frames.Predicted) && other.Has(Frames.Clause | Frames.To | Frames.ObjectTo) && !other.Has(Frames.Document);

    /// <summary>"explained the likeness between him | and his father".</summary>
    private bool IsBetween(int start, int and)
    {
        for (var i = and - 1; i >= start && p.Lower(i) != "and"; i--)
            if (p.Lower(i) == "between")
                return true;
        return false;
    }

    /// <summary>"the man who wrote it, Paul Mann, should go": a name between commas before a verb.</summary>
    private bool IsApposedName(int comma)
    {
        var name = p.NameAt(comma + 1);
        if (name < 0) return false;
        var end = comma + 1;
        while (p.NameAt(end) == name) end++;
        return p.IsComma(end) && p.IsFinite(end + 1);
    }

    /// <summary>"say Paul Mann, the clerk who wrote it": a name that something is to be said of.</summary>
    private bool IsCutName(int start, int end, Cue cue) => cue.Verb.OnlyReports && cue.Verb.Has(Frames.Clause) && !cue.Verb.Has(Frames.Object) && p.NameAt(start) >= 0 && OwesVerb(start, end);

    /// <summary>True where the clause that starts there has no verb of its own yet: those behind "who" and the like are not.</summary>
    private bool OwesVerb(int start, int end)
    {
        var owed = 1;
        for (var i = start; i < end && p.IsFree(i); i++)
            if (p.Penn(i) is PennTag.WDT or PennTag.WP or PennTag.WRB || p.Tag(i) == PartOfSpeech.Subordinator) owed++;
            else if (p.IsFinite(i)) owed--;
        return owed > 0;
    }

    /// <summary>"say Paul Mann, the clerk who wrote it, | held two posts": the verb of what is said stands behind a later comma.</summary>
    private bool VerbBehindComma(int comma, int stop)
    {
        for (var i = comma; i < stop - 1; i++)
            if (p.IsFree(i) && p.IsComma(i) && p.IsFinite(i + 1))
                return true;
        return false;
    }

    /// <summary>True where the tree hangs what follows a comma on the reporting verb or on something before it: "said it was late, | closing the door".</summary>
    private bool LeavesContent(int comma, int start, int stop, Cue cue)
    {
        var at = comma + 1;
        if (p.Lower(at) is "and" or "but" or "or" && p.OpensMark(at + 1) && !p.IsSpeech(p.MarkEnd(at + 1))) return false; // "she had long thought so, and “on this point he is right”"
        if (p.Lower(at) is "and" or "but" or "or" && p.Lower(at + 1) == "that" || p.Lower(at) == "of" && cue.Verb.Has(Frames.ObjectOf)) return false; // "accused a clerk, Sam Lowe, of hiding it"
        if (FollowsThat(start, comma)) return false;
        if (at >= stop || p.SentenceStart(at) != p.SentenceStart(cue.At) || IsPerfectList(start, comma, stop)) return false;
        for (var steps = 0; steps < 40 && p.Head(at) > comma; steps++) at = p.Head(at);
        var head = p.Head(at);
        return head == cue.At && (p.Relation(at) == Relation.AdverbialClause || p.Relation(at) == Relation.Conjunct && !OutOfTime(at, cue)) && at < stop;
    }

    /// <summary>"says that it is late and that, | for this reason, | it is dear": a second "that" before the comma has no verb yet.</summary>
    private bool FollowsThat(int start, int comma)
    {
        for (var i = comma - 1; i > start && p.IsFree(i) && !p.IsFinite(i); i--)
            if (p.Lower(i) == "that" && p.Lower(i - 1) is "and" or "but")
                return true;
        return false;
    }

    /// <summary>"said the boat had turned, | found the quay and waited": a list of participles under the "had" of what is said.</summary>
    private bool IsPerfectList(int start, int comma, int stop)
    {
        if (p.Penn(comma + 1) is not (PennTag.VBN or PennTag.VBD)) return false;
        var had = comma - 1;
        while (had > start && !(p.IsFree(had) && (p.Tag(had) == PartOfSpeech.Auxiliary || p.Penn(had) is PennTag.VBD or PennTag.VBZ or PennTag.VBP))) had--;
        if (p.Lower(had) is not ("had" or "has" or "have") || p.Penn(p.BehindAdverbs(had + 1)) is not (PennTag.VBN or PennTag.VBD)) return false;
        for (var i = comma + 2; i < stop - 1 && p.IsFree(i); i++)
            if (p.Lower(i) == "and") return p.Penn(p.BehindAdverbs(i + 1)) is PennTag.VBN or PennTag.VBD;
        return false;
    }

    /// <summary>"said it was late and does not matter": what follows "said" in the past goes on in the past; a present verb without a subject of its own, or with a pronoun, is part of what is said.</summary>
    private bool OutOfTime(int verb, Cue cue)
    {
        if (p.Lower(p.Subtree(verb).First) is "and" or "but" && p.Lower(p.Subtree(verb).First + 1) is "it" or "there") return true; // "says Holt is a friend and it is her goat"
        if (cue.Form is VerbForms.Third or VerbForms.Base) return p.Penn(verb) == PennTag.VBD && p.IsFree(verb - 1) && (p.IsComma(verb - 1) || p.Lower(verb - 1) == "and") || p.IsFree(verb - 1) && p.Penn(verb - 1) == PennTag.MD && p.Lower(verb - 2) is "and" or "but" or "or"; // "say she is innocent and will appeal"
        if (cue.Form != VerbForms.Past) return false;
        for (var i = verb; i >= verb - 3 && i > cue.At && p.IsFree(i); i--)
            if (p.IsFinite(i)) return p.Penn(i) is PennTag.VBZ or PennTag.VBP or PennTag.MD && (p.Lower(i - 1) is "and" or "but" or "or" or "then" or "he" or "she" or "they" || p.Lower(p.Subtree(verb).First) is "and" or "or" && !p.IsComma(p.Subtree(verb).First - 1)); // "said thefts have fallen and the town is safer"
        return false;
    }
}
