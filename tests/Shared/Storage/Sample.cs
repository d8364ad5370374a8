using Playground.Comparisons;
using Playground.Models;

namespace Playground.Testing.Storage;

/// <summary>Small comparisons for tests that care about something else.</summary>
static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static ModelCard Card(string id) => new() { Id = id, Name = "Model " + id, Source = "test", Data = DataLocation.ThisMachine };

    /// <param name="answers">The text of each model's answer, by model id; <c>null</c> for one that is still waiting.</param>
    public static Comparison Comparison(string id, string prompt, DateTimeOffset createdAt, params (string Model, string? Text)[] answers) => new()
    {
        Id = id,
        CreatedAt = createdAt,
        Lanes = [.. answers.Select((answer, index) => new Lane(index, Card(answer.Model), new SamplingOptions()))],
        Turns = [new Turn(0, prompt, createdAt)],
        Answers = [.. answers.Select((answer, index) => Answer(id, index, answer.Model, answer.Text))],
    };

    public static Answer Answer(string comparison, int lane, string model, string? text, int turn = 0) => new()
    {
        Id = $"{comparison}-{turn}-{lane}",
        ComparisonId = comparison,
        Turn = turn,
        Lane = lane,
        Model = Card(model),
        State = text is null ? AnswerState.Waiting : AnswerState.Completed,
        Contents = text ?? "",
    };
}
