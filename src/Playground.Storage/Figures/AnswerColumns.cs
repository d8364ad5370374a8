namespace Playground.Storage.Figures;

/// <summary>The columns of an <see cref="AnswerRow"/> that figures are taken from.</summary>
readonly record struct AnswerColumns(long Key, string ModelId, string State, string Usage, string Timings, string? Cost);
