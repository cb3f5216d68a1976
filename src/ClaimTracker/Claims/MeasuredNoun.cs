using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Claims;

/// <summary>
/// Finds what a number with a unit measures, by the tree: the noun it modifies ("a 6 percent fee"), the noun it completes ("a fee of $6"),
/// the object that a verb changes by it ("cut the fee by $6"), else the subject of the verb ("the fee fell by $6").
/// </summary>
internal static class MeasuredNoun
{
    /// <summary>Longer sentences are lists, which no tree makes clearer.</summary>
    public const int LongestSentence = 300;

    /// <summary>How far up the tree is looked.</summary>
    private const int MostSteps = 8;

    /// <summary>Nouns that name no measure of their own: "a total of $6", "an average of 40 days".</summary>
    private static readonly FrozenSet<string> LightNouns = WordList.Read("light-nouns.txt");

    /// <summary>True for a noun that names no measure of its own: "total" in "8 percent of the total".</summary>
    public static bool IsLight(string lower) => LightNouns.Contains(lower);

    /// <summary>The noun phrase without article and number; null where the tree shows none.</summary>
    public static TokenRange? Of(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        if (sentence.Tokens.Length > LongestSentence) return null;
        var own = new TokenRange(quantity.First, Math.Max(quantity.Last, quantity.SpanLast));
        var at = Top(sentence, own);
        if (sentence.Lower(quantity.HedgeFirst - 1) == "of" && quantity.HedgeFirst >= 2 && sentence.Tags[quantity.HedgeFirst - 2] == PartOfSpeech.Noun)
        {
            // Whatever the tree makes of "a depth of 30 to 45 metres", the depth is what is measured.
            at = quantity.HedgeFirst - 2;
            if (at > 1 && sentence.Lower(at - 1) is "of" or "per" && sentence.Tags[at - 2] == PartOfSpeech.Noun && !IsLight(sentence.Lower(at - 2)) && NounBefore.EndingAt(clause, at) is { } whole) return whole; // a margin of error of 3 points, a cost per goat of $3
            if (Phrase(clause, index, at, own) is { } completed) return completed;
            if (!IsLight(sentence.Lower(at)) && TrendWords.Of(sentence.Lower(at)) == Trend.None && NounBefore.EndingAt(clause, at) is { } written) return written;
        }

        var loose = sentence.Lower(quantity.HedgeFirst - 1) is "up" or "down" && sentence.Lower(quantity.HedgeFirst - 2) == ",";
        var acted = false;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var head = sentence.Heads[at];
            if (Phrase(clause, index, Driven(sentence, at) ?? sentence.SubjectOf(at), own) is { } subject) return subject;
            if (head < 0) return null;
            acted |= IsOwnAct(sentence, at);
            switch (sentence.Relations[at])
            {
                case Relation.NumericModifier or Relation.AdjectivalModifier or Relation.Compound or Relation.NominalModifier or Relation.UnmarkedNominal or Relation.Description or Relation.Apposition:
                    if (!(loose && IsAfterPreposition(sentence, head)) && !(head > own.Last && sentence.Tags[own.Last + 1] == PartOfSpeech.Adposition && sentence.Lower(own.Last + 1) != "to") && !acted && Phrase(clause, index, head, own) is { } noun) return noun;
                    break;
                case Relation.Subject or Relation.PassiveSubject:
                    return null;
                case Relation.ClausalComplement or Relation.Parataxis when sentence.Tags[at] == PartOfSpeech.Verb && sentence.Tags[head] == PartOfSpeech.Verb && head > at:
                    return null; // "flats let for $6, the agents say": whoever says so is not what is measured
                case Relation.Object or Relation.Oblique or Relation.UnmarkedOblique or Relation.OpenComplement or Relation.AdverbialModifier or Relation.AdverbialClause or Relation.NominalClause:
                    if (sentence.Relations[at] != Relation.Object && sentence.Lower(head) != "using" && !acted && sentence.ObjectOf(head) is { } changed && changed < own.First && Phrase(clause, index, changed, own) is { } patient) return patient;
                    break;
                default:
                    break;
            }

            at = head;
        }

        return null;
    }

    /// <summary>"made the fees rise", "caused the fees to rise by $6": the object of the verb above is what does it.</summary>
    private static int? Driven(Sentence sentence, int verb)
    {
        if (sentence.Relations[verb] == Relation.NominalClause && sentence.PennTags[verb] == PennTag.VB && sentence.Heads[verb] is >= 0 and var doer && sentence.Relations[doer] == Relation.Object && doer + 2 == verb && sentence.Lower(sentence.Heads[doer]).StartsWith("expect", StringComparison.Ordinal)) return doer; // expects the cuts to save $6
        if (sentence.Relations[verb] is not (Relation.AdverbialClause or Relation.OpenComplement) || sentence.PennTags[verb] != PennTag.VB) return null;
        return sentence.ObjectOf(sentence.Heads[verb]) is { } patient && patient < verb && sentence.Lower(sentence.SubtreeOf(patient).Last + 1) is var next && (next == "to" || next.Length == 0 && TrendWords.Of(sentence.Lower(verb)) != Trend.None) ? patient : null;
    }

    /// <summary>"The shares were on a run, up 6 percent": what a comma parts from the number is measured by it only as subject or object.</summary>
    private static bool IsAfterPreposition(Sentence sentence, int noun)
    {
        if (sentence.Relations[noun] is not (Relation.Oblique or Relation.NominalModifier or Relation.Root)) return false;
        for (var i = noun - 1; i >= 0 && i > noun - 8; i--)
            if (sentence.Relations[i] == Relation.Case && sentence.Heads[i] == noun)
                return sentence.Lower(i) is not ("with" or "of");
        return false;
    }

    /// <summary>"The gap hit a new high, having widened by $6": who did the one thing did the other, and no object of his.</summary>
    private static bool IsOwnAct(Sentence sentence, int verb) =>
        sentence.Lower(verb) == "having" && TrendWords.Of(sentence.Lower(verb + 1)) != Trend.None || TrendWords.Of(sentence.Lower(verb)) != Trend.None && (sentence.Lower(verb - 1) == "having" || sentence.Lower(verb - 1) == "," && sentence.PennTags[verb] == PennTag.VBG);

    /// <summary>The token of the number that all its others hang on.</summary>
    private static int Top(Sentence sentence, TokenRange own)
    {
        var top = own.Last;
        for (var i = own.First; i <= own.Last; i++)
            if (sentence.Heads[i] is var head && (head < own.First || head > own.Last) && sentence.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.Numeral or PartOfSpeech.Symbol)
                top = i;
        return top;
    }

    /// <summary>The phrase of the noun without article, possessor's pronoun and number; null where it measures nothing: a time, another number, "total", a bare "rise".</summary>
    private static TokenRange? Phrase(ClauseContext clause, int index, int? noun, TokenRange own)
    {
        var sentence = clause.Sentence;
        if (noun is { } name && !own.Contains(name) && IsName(sentence, name)) return new TokenRange(name, name);
        if (noun is not { } head || own.Contains(head) || sentence.Tags[head] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun)) return null;
        if ((sentence.Lower(head + 1) == "of" && LightNouns.Contains(sentence.Lower(head))) || IsTaken(clause, index, head) || NounBefore.IsRecord(sentence, head)) return null;
        if (sentence.Lower(head) == "hands" && sentence.Lower(head - 1).StartsWith("chang", StringComparison.Ordinal)) return null; // changed hands for $6
        if (head > own.Last + 1 && sentence.Lower(own.Last + 1) == "," || sentence.NounPhraseAt(head) is not { } phrase) return null;
        var (first, last) = (phrase.First, phrase.Last);
        var hedge = Math.Max(head + 1, Math.Min(own.First, clause.Quantities[index].HedgeFirst));
        if (last >= hedge && first < own.First) last = hedge - 1; // "a fee of" more than six dollars
        if (first <= own.Last && last > own.Last)
        {
            if (sentence.Tags[own.Last + 1] is PartOfSpeech.Conjunction) return null; // "reached six dollars and the board plans more"
            first = own.Last + 1; // six-dollar "fee"
        }

        if (first < head && sentence.Tags[first] == PartOfSpeech.Adposition && clause.IsTime(first + 1))
            for (first++; first < head && clause.IsTime(first); first++) { } // by noon arrests hit 40
        while (first < last && (sentence.Tags[first] is PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Punctuation or PartOfSpeech.Symbol || (sentence.Tags[first] == PartOfSpeech.Pronoun && first < head))) first++;
        (first, last) = Whole(sentence, first, last, head, own);
        while (last > head && (sentence.Lower(last) is "such" or "worth" or "there" || sentence.Tags[last] is PartOfSpeech.Adposition or PartOfSpeech.Punctuation or PartOfSpeech.Determiner or PartOfSpeech.Adverb or PartOfSpeech.Numeral or PartOfSpeech.Symbol or PartOfSpeech.Conjunction)) last--;
        if (last == head && sentence.Lower(head) == "net" && sentence.Lower(head + 1) == "worth") last++; // her net worth tops $4 million
        if (first > last || (last == head && IsBareChange(clause, index, first, head))) return null;
        return new TokenRange(first, last);
    }

    /// <summary>The phrase with the hyphened words at its ends whole, "return-to-office plan", and without what stands in brackets after its noun.</summary>
    private static (int First, int Last) Whole(Sentence sentence, int first, int last, int head, TokenRange own)
    {
        for (var i = head + 1; i <= last; i++)
            if (sentence.Lower(i) is "(" or "[")
            {
                last = i - 1;
                break;
            }

        while (first > own.Last + 2 && sentence.Lower(first - 1) == "-" && sentence.IsGlued(first) && sentence.IsGlued(first - 1)) first -= 2;
        var end = last;
        while (end + 2 < sentence.Tokens.Length && sentence.Lower(end + 1) == "-" && sentence.IsGlued(end + 1) && sentence.IsGlued(end + 2) && sentence.Tokens[end + 2].Kind == TokenKind.Word && !own.Contains(end + 2)) end += 2;
        if (end == last) return (first, last);
        while (end + 1 < sentence.Tokens.Length && sentence.Tags[end + 1] == PartOfSpeech.Noun) end++;
        return (first, end);
    }

    /// <summary>"a sharp rise of 5 percent" says nothing of what rose; "a pay rise of 5 percent", "caps rises at 5 percent" and "a loss of $6 a share" do.</summary>
    private static bool IsBareChange(ClauseContext clause, int index, int first, int head)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        if (TrendWords.Of(sentence.Lower(head)) == Trend.None || first < head && sentence.Tags[head - 1] == PartOfSpeech.Noun) return false;
        return sentence.Lower(quantity.HedgeFirst - 1) != "at" && !(quantity.Kind == ClaimKind.Money && sentence.Lower(head) == "loss" && sentence.Lower(head + 1) == "of");
    }

    /// <summary>A subject with a capital that was taken for an adjective, as unknown names are.</summary>
    private static bool IsName(Sentence sentence, int token) =>
        sentence.Tags[token] == PartOfSpeech.Adjective && sentence.Tokens[token].IsCapitalized && sentence.Relations[token] is Relation.Subject or Relation.PassiveSubject;

    /// <summary>True for a token of a number beside this one, or of a time.</summary>
    private static bool IsTaken(ClauseContext clause, int index, int token)
    {
        for (var i = Math.Max(0, index - 2); i < Math.Min(clause.Quantities.Count, index + 3); i++)
            if (clause.Quantities[i].First <= token && token <= clause.Quantities[i].Last)
                return true;
        return clause.IsTime(token);
    }
}
