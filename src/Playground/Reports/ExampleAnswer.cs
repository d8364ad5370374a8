using Playground.Comparisons;

namespace Playground.Reports;

/// <param name="Wins">Votes that this answer's model won on this prompt; so too the others.</param>
public sealed record ExampleAnswer(string Model, AnswerState State, string Text, bool Cut, int Wins, int Losses, int Ties);
