using Playground.Comparing;
using Playground.Judging;
using Playground.Measuring;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.BreakingEven;
using Playground.Pricing.Performance;
using Playground.Statistics;

namespace Playground.Reporting;

/// <param name="Wins">Votes that this answer's model won on this prompt; so too the others.</param>
public sealed record ExampleAnswer(string Model, AnswerState State, string Text, bool Cut, int Wins, int Losses, int Ties);
