using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Claims;

/// <summary>What a pronoun inside the same sentence stands for.</summary>
internal static class Antecedent
{
    /// <summary>How many tokens back "it" and "they" are followed.</summary>
    private const int Reach = 40;

    /// <summary>True for a pronoun that opens a relative clause.</summary>
    public static bool IsRelative(string lower) => lower is "that" or "which" or "who";

    /// <summary>The phrase that the pronoun at <paramref name="at"/> stands for; null where the sentence does not say it.</summary>
    public static TokenRange? Of(ClauseContext clause, int at) => clause.Sentence.Lower(at) switch
    {
        "that" or "which" or "who" => Relative(clause, at),
        "it" => Personal(clause, at, plural: false),
        "they" => Personal(clause, at, plural: true),
        _ => null,
    };

    /// <summary>The noun before the clause; "the pay of the boss, Ada Pell, which was …" is the pay, since "which" is no person.</summary>
    private static TokenRange? Relative(ClauseContext clause, int at)
    {
        var sentence = clause.Sentence;
        var last = sentence.Lower(at - 1) == "," ? at - 2 : at - 1;
        if (sentence.Lower(at) != "who") last = BeforeApposition(sentence, last);
        return NounBefore.EndingAt(clause, last);
    }

    /// <summary>The token before a name between commas that ends at <paramref name="last"/>; <paramref name="last"/> where none does.</summary>
    private static int BeforeApposition(Sentence sentence, int last)
    {
        var at = last;
        while (at > 0 && sentence.Tokens[at].IsCapitalized) at--;
        return at < last && at > 0 && sentence.Lower(at) == "," ? at - 1 : last;
    }

    /// <summary>The nearest noun before that is subject or object of a verb and agrees in number.</summary>
    private static TokenRange? Personal(ClauseContext clause, int at, bool plural)
    {
        var sentence = clause.Sentence;
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (sentence.PennTags[i] is var tag && (plural ? tag is not (PennTag.NNS or PennTag.NNPS) : tag is not (PennTag.NN or PennTag.NNP))) continue;
            if (sentence.Relations[i] is not (Relation.Subject or Relation.PassiveSubject or Relation.Object) || clause.IsTime(i) || clause.IsMeasured(i) || PersonAt(clause, i)) continue;
            return NounBefore.EndingAt(clause, i);
        }

        return null;
    }

    private static bool PersonAt(ClauseContext clause, int token)
    {
        foreach (var name in clause.Names)
            if (name.Entity.Kind == NameKind.Person && name.Span.Overlaps(clause.Sentence.Tokens[token].Span))
                return true;
        return false;
    }
}
