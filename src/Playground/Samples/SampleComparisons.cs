using System.Globalization;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.Samples;

/// <summary>Makes up comparisons that look like a team's first weeks: the same ones for the same day.</summary>
static class SampleComparisons
{
    public const int Count = 40;

    static readonly (string Tag, string Prompt)[] Prompts =
    [
        ("email", "Write a friendly reply to a customer whose parcel is late."), ("summary", "Summarise the minutes of Monday's meeting in three sentences."),
        ("code", "Write a SQL query for the ten customers with the highest turnover."), ("translation", "Translate this safety notice into German."),
        ("email", "Decline an invitation politely and propose another date."), ("summary", "What are the three risks named in this report?"),
        ("code", "Explain why this loop never ends and mend it."), ("translation", "Turn this paragraph into plain English."),
    ];

    public static IEnumerable<Comparison> Make(DateTimeOffset now)
    {
        var random = new Random(20_261);
        return Enumerable.Range(0, Count).Select(number => Comparison(number, now.AddHours(-11 * (Count - number)), random));
    }

    static Comparison Comparison(int number, DateTimeOffset at, Random random)
    {
        var id = Identifier.New();
        var (tag, prompt) = Prompts[number % Prompts.Length];
        var input = random.Next(60, 900);
        return new()
        {
            Id = id,
            CreatedAt = at,
            Title = string.Create(CultureInfo.InvariantCulture, $"Sample {number + 1}"),
            Tags = [SampleModels.Tag, tag],
            Lanes = [.. SampleModels.All.Select((model, lane) => new Lane(lane, model.Card, new()))],
            Turns = [new(0, prompt, at)],
            Answers = [.. SampleModels.All.Select((model, lane) => Answer(id, lane, model, input, at, random))],
        };
    }

    static Answer Answer(string comparison, int lane, SampleModel model, int input, DateTimeOffset at, Random random)
    {
        var output = (int)(model.OutputTokens * (0.4 + 1.2 * random.NextDouble()));
        var first = model.FirstToken * (0.7 + 0.8 * random.NextDouble());
        var writing = output / (model.TokensPerSecond * (0.9 + 0.2 * random.NextDouble()));
        var usage = new TokenUsage { UncachedInput = input, Output = output, Origin = NumberOrigin.Reported };
        var timings = Timings(at, first, writing, model.Price is null ? output : null);
        return new()
        {
            Id = Identifier.New(),
            ComparisonId = comparison,
            Turn = 0,
            Lane = lane,
            Model = model.Card,
            State = AnswerState.Completed,
            Contents = string.Create(CultureInfo.InvariantCulture, $"This answer is made up. It stands for {output} tokens of {model.Card.Name}; nobody has written them."),
            Usage = usage,
            Timings = timings,
            Price = model.Price,
            Cost = model.Price is { } price ? CostCalculator.Cost(usage, price) : LocalCharge.Of(timings, 1, new(null, SampleModels.Machine)),
            Provenance = new() { Source = SampleModels.Tag, Host = model.Card.Data.Host, Via = "made up" },
        };
    }

    static AnswerTimings Timings(DateTimeOffset at, double first, double writing, long? generated)
    {
        var end = at.AddSeconds(first + writing);
        return new()
        {
            QueuedAt = at,
            SentAt = at,
            FirstTokenAt = at.AddSeconds(first),
            LastTokenAt = end,
            EndedAt = end,
            OneAfterAnother = generated is not null,
            Engine = generated is null ? null : new() { LoadMs = 0, QueueMs = 0, PromptMs = first * 1000, GenerationMs = writing * 1000, GeneratedTokens = generated },
        };
    }
}
