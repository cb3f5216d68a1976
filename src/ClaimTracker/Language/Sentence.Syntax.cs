namespace ClaimTracker.Language;

/// <content>Questions to the tree.</content>
public sealed partial class Sentence
{
    /// <summary>How far up a subject is looked for: "A and B and C …" may go on for ever.</summary>
    private const int MostSteps = 12;

    /// <summary>The token at <paramref name="token"/> with all that depends on it, directly or not.</summary>
    public TokenRange SubtreeOf(int token) => Tree.Ranges[token];

    /// <summary>The text span of a run of tokens.</summary>
    public TextSpan SpanOf(TokenRange tokens) => SpanOf(tokens.First, tokens.Last);

    /// <summary>
    /// The noun phrase around the token at <paramref name="token"/>, "the three senators from Ohio", without preposition, apposition,
    /// relative clause and coordinated phrases; null where the token belongs to none.
    /// </summary>
    public TokenRange? NounPhraseAt(int token)
    {
        var head = NounAt(token);
        if (head is not { } noun) return null;
        var first = noun;
        for (var i = Tree.FirstDependent(noun); i >= 0 && i < noun; i = Tree.NextDependent(i))
        {
            // What stands left of a preposition or comma is cut off with it.
            first = IsInsidePhrase(Relations[i]) ? Math.Min(first, Tree.Ranges[i].First) : noun;
        }

        return new TokenRange(first, PhraseEnd(noun, 0));
    }

    /// <summary>
    /// The head of the subject of the verb at <paramref name="verb"/>; null where it has none. An auxiliary stands for its verb. A verb
    /// without a subject of its own takes that of the verb it depends on ("wants to leave", "sat and waited"), a participle and a
    /// relative clause the noun they describe ("Moss, who left").
    /// </summary>
    public int? SubjectOf(int verb)
    {
        var at = PredicateOf(verb);
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (Dependent(at, IsSubject) is { } first)
            {
                var subject = NamedBeside(first);
                var isRelative = Relations[at] == Relation.RelativeClause && Heads[at] >= 0 && PennTags[subject] is PennTag.WDT or PennTag.WP;
                return isRelative ? Heads[at] : subject;
            }

            // "…, and Halden gained 15 cents": a name nobody has seen before is sometimes hung as an adverb.
            if (at > 0 && Heads[at - 1] == at && Tags[at - 1] == PartOfSpeech.ProperNoun && Relations[at - 1] is Relation.AdverbialModifier or Relation.Compound) return at - 1;
            var head = Heads[at];
            if (head < 0) return null;
            switch (Relations[at])
            {
                case Relation.NominalClause:
                    return PennTags[at] is PennTag.VBG or PennTag.VBN ? head : null;
                case Relation.OpenComplement:
                    if ((ObjectOf(head) ?? Dependent(head, relation => relation == Relation.IndirectObject)) is { } controller && controller != at) return controller;
                    break;
                case Relation.Conjunct or Relation.AdverbialClause:
                    break;
                default:
                    return null;
            }

            at = head;
        }

        return null;
    }

    /// <summary>The head of the object of the verb at <paramref name="verb"/>; null where it has none. An auxiliary stands for its verb.</summary>
    public int? ObjectOf(int verb) => Dependent(PredicateOf(verb), relation => relation == Relation.Object);

    /// <summary>
    /// The noun that the number at <paramref name="number"/> counts: "schools" in "some 14 new schools", "members" in "ten of the members";
    /// null where it counts none.
    /// </summary>
    public int? CountedBy(int number)
    {
        var at = number;
        while (Heads[at] >= 0 && Relations[at] is Relation.Compound or Relation.Flat or Relation.NumericModifier && Tags[Heads[at]] is PartOfSpeech.Numeral or PartOfSpeech.Symbol) at = Heads[at];
        if (Heads[at] >= 0 && Relations[at] is Relation.NumericModifier or Relation.Compound && Tags[Heads[at]] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) return Heads[at];
        for (var i = Tree.FirstDependent(at); i >= 0; i = Tree.NextDependent(i))
            if (i > at && Relations[i] == Relation.NominalModifier && Dependent(i, relation => relation == Relation.Case) is { } link && Lower(link) == "of")
                return i;
        return null;
    }

    /// <summary>The clauses of the sentence, main and dependent, in the order of their predicates.</summary>
    public IReadOnlyList<Clause> Clauses()
    {
        var clauses = new List<Clause>();
        for (var i = 0; i < Tokens.Length; i++)
            if (IsClause(i))
                clauses.Add(new Clause(i, Relations[i], Trim(Tree.Ranges[i]), SubjectOf(i)));
        return clauses;
    }

    /// <summary>
    /// "Local MP Sir Desmond Rook said": a description and a name side by side are sometimes hung as two subjects of one verb; then the
    /// name is the subject.
    /// </summary>
    private int NamedBeside(int subject)
    {
        if (Tags[subject] != PartOfSpeech.Noun) return subject;
        for (var i = Tree.FirstDependent(Heads[subject]); i >= 0; i = Tree.NextDependent(i))
            if (IsSubject(Relations[i]) && Tags[i] == PartOfSpeech.ProperNoun && Tree.Ranges[i].First == Tree.Ranges[subject].Last + 1)
                return i;
        return subject;
    }

    /// <summary>The token itself, or the verb or predicate that it is the auxiliary or copula of.</summary>
    private int PredicateOf(int token) =>
        Relations[token] is Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula && Heads[token] >= 0 ? Heads[token] : token;

    /// <summary>The noun that the token belongs to, as its determiner, adjective, number, first name or preposition; or itself.</summary>
    private int? NounAt(int token)
    {
        var at = token;
        for (var steps = 0; steps < MostSteps && Heads[at] >= 0; steps++)
        {
            var relation = Relations[at];
            var standsAlone = IsNominal(at) && relation is Relation.NominalModifier or Relation.Possessor or Relation.AdverbialModifier;
            if (standsAlone || !(IsInsidePhrase(relation) || relation == Relation.Case)) break;
            at = Heads[at];
        }

        return IsNominal(at) ? at : null;
    }

    /// <summary>The last token of a noun phrase: that of its last dependent before an apposition, a relative clause or a comma.</summary>
    private int PhraseEnd(int noun, int depth)
    {
        var last = noun;
        for (var i = Tree.FirstDependent(noun); i >= 0; i = Tree.NextDependent(i))
        {
            if (i < noun) continue;
            var afterComma = Lower(Tree.Ranges[i].First) == ",";
            if (afterComma || !(IsInsidePhrase(Relations[i]) || (Relations[i] == Relation.Case && last == i - 1))) break;
            last = depth < MostSteps ? PhraseEnd(i, depth + 1) : i;
        }

        return last;
    }

    private bool IsNominal(int token) => Tags[token] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral or PartOfSpeech.Symbol;

    private bool IsClause(int token) => Relations[token] switch
    {
        Relation.Root or Relation.ClausalComplement or Relation.AdverbialClause or Relation.RelativeAdverbialClause or Relation.RelativeClause or Relation.NominalClause
            or Relation.ClausalSubject or Relation.PassiveClausalSubject or Relation.OuterClausalSubject or Relation.OpenComplement => true,
        Relation.Parataxis => true,
        Relation.Conjunct => Tags[token] == PartOfSpeech.Verb || Dependent(token, IsSubject) is not null,
        _ => false,
    };

    private TokenRange Trim(TokenRange range)
    {
        int first = range.First, last = range.Last;
        while (first < last && Tags[first] == PartOfSpeech.Punctuation) first++;
        while (last > first && Tags[last] == PartOfSpeech.Punctuation) last--;
        return new TokenRange(first, last);
    }

    private int? Dependent(int head, Func<Relation, bool> wanted)
    {
        for (var i = Tree.FirstDependent(head); i >= 0; i = Tree.NextDependent(i))
            if (wanted(Relations[i]))
                return i;
        return null;
    }

    private static bool IsSubject(Relation relation) =>
        relation is Relation.Subject or Relation.PassiveSubject or Relation.OuterSubject or Relation.ClausalSubject or Relation.PassiveClausalSubject or Relation.OuterClausalSubject;

    /// <summary>True for dependents that belong to a noun phrase proper.</summary>
    private static bool IsInsidePhrase(Relation relation) =>
        relation is Relation.Determiner or Relation.Predeterminer or Relation.AdjectivalModifier or Relation.NumericModifier or Relation.Compound or Relation.Flat or Relation.Possessor
            or Relation.NominalModifier or Relation.UnmarkedNominal or Relation.Description or Relation.AdverbialModifier or Relation.Fixed or Relation.GoesWith or Relation.Preconjunction;
}
