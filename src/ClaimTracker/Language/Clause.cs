namespace ClaimTracker.Language;

/// <summary>A clause: a predicate with all that depends on it.</summary>
/// <param name="Predicate">Index of the verb, or of the noun or adjective that "be" links to the subject.</param>
/// <param name="Relation">How the predicate depends on what stands above it; <see cref="Relation.Root"/> for the main clause.</param>
/// <param name="Tokens">The clause with the clauses inside it, without marks at its edges.</param>
/// <param name="Subject">Index of the head of its subject, as <see cref="Sentence.SubjectOf"/> finds it; null where there is none.</param>
public readonly record struct Clause(int Predicate, Relation Relation, TokenRange Tokens, int? Subject);
