using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Faults;

namespace Playground.Llama.Tests.Inference;

/// <summary>Many answers at once, on the real engine.</summary>
public sealed class SchedulerTests(LocalLlama llama) : IClassFixture<LocalLlama>
{
    const string Long = "Tell me, please: what is the opposite of hot, what is 2 plus 3, how do you spell house, and what is the capital of France?";

    [Fact]
    public async Task Ask_ManyAtOnce_EachGetsTheTextItGetsAlone()
    {
        string[] prompts = ["What is the capital of France?", "What is 2 plus 3?", "What is the opposite of hot?", "Spell house.", "Tell me a story.", Long, "Hello", "What is LoRA?", "What is the capital of Japan?", "What is 7 minus 4?"];
        var alone = new List<string>();
        foreach (var (prompt, seed) in prompts.Select((prompt, index) => (prompt, index)))
            alone.Add((await llama.AskAsync(prompt, options: Seeded(seed))).Text);

        var together = await Task.WhenAll(prompts.Select((prompt, seed) => llama.AskAsync(prompt, options: Seeded(seed))));

        Assert.Equal(alone, together.Select(answer => answer.Text));
        Assert.Equal(0, llama.Cache.Find("nano-llama")!.Scheduler.Busy);
    }

    [Fact]
    public async Task Ask_OtherSeed_OtherText()
    {
        var texts = new HashSet<string>();
        for (var seed = 0; seed < 8; seed++)
            texts.Add((await llama.AskAsync("Tell me a story.", options: Seeded(seed))).Text);

        Assert.True(texts.Count > 1);
    }

    [Fact]
    public async Task Ask_SamePromptInOneComparison_ComputesItOnce()
    {
        var alone = await llama.AskAsync(Long, options: Greedy());

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => llama.AskAsync(Long, options: Greedy("one"))));

        var prompt = alone.End.Engine!.PromptTokens!.Value;
        Assert.All(together, answer => Assert.Equal(alone.Text, answer.Text));
        Assert.All(together, answer => Assert.Equal(prompt, answer.End.Engine!.PromptTokens + answer.End.Engine.CachedTokens));
        Assert.InRange(together.Sum(answer => answer.End.Engine!.PromptTokens!.Value), prompt, 2 * prompt);
        Assert.Equal(together.Sum(answer => answer.End.Engine!.CachedTokens), together.Sum(answer => answer.End.Usage!.CacheRead));
    }

    [Fact]
    public async Task Ask_SamePromptInAnotherComparison_ComputesItAnew()
    {
        await llama.AskAsync(Long, options: Greedy("two"));

        Assert.Equal(0, (await llama.AskAsync(Long, options: Greedy("three"))).End.Engine!.CachedTokens);
        Assert.Equal(0, (await llama.AskAsync(Long, options: Greedy())).End.Engine!.CachedTokens);
    }

    [Fact]
    public async Task Ask_LaterInTheSameComparison_TakesTheBeginningOver()
    {
        var first = await llama.AskAsync(Long, options: Greedy("four"));

        var second = await llama.AskAsync(Long, options: Greedy("four"));

        Assert.Equal(first.End.Engine!.PromptTokens - 1, second.End.Engine!.CachedTokens);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task Ask_MoreThanSlots_QueuesAndSaysSo()
    {
        using var narrow = LocalLlama.With(("narrow:Path", LocalLlama.NanoFile("nano-llama.gguf")), ("narrow:Slots", "1"));
        await narrow.AskAsync("Hello", "narrow");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => narrow.AskAsync("Tell me a story.", "narrow", Greedy())));

        var waited = answers.Where(answer => answer.Facts.Any(facts => facts.Waiting is { Stage: WaitingStage.Queue, Detail: > 0 })).ToList();
        Assert.NotEmpty(waited);
        Assert.All(waited, answer => Assert.True(answer.End.Engine!.QueueMs > 0));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
    }

    [Fact]
    public async Task Ask_Cancelled_FreesTheSlotAndTheOthersGoOn()
    {
        using var cancelling = new CancellationTokenSource();
        var other = llama.AskAsync("What is the capital of France?", options: Greedy());
        using var client = llama.Source.Open("nano-llama");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync([new(ChatRole.User, "Tell me a story.")], Seeded(1), cancelling.Token))
                if (update.Text.Length > 0)
                    await cancelling.CancelAsync();
        });

        Assert.Contains("Paris", (await other).Text);
        Assert.Contains("Paris", (await llama.AskAsync("What is the capital of France?")).Text);
        Assert.Equal(0, llama.Cache.Find("nano-llama")!.Scheduler.Busy);
    }

    [Fact]
    public async Task Ask_PromptLongerThanTheContext_RefusesWithNumbers()
    {
        var failure = await llama.FailAsync(string.Concat(Enumerable.Repeat(Long, 200)));

        Assert.Equal(FailureKind.ContextTooLong, failure.Kind);
        Assert.True(int.Parse(failure.Data["tokens"], System.Globalization.CultureInfo.InvariantCulture) > int.Parse(failure.Data["limit"], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Ask_ConversationTooLongAndTurnsMayGo_LeavesTheOldestOut()
    {
        using var dropping = LocalLlama.With(("dropping:Path", LocalLlama.NanoFile("nano-llama.gguf")), ("dropping:DropOldestTurns", "true"), ("dropping:ContextSize", "128"));
        var messages = Enumerable.Range(0, 12).SelectMany(_ => new ChatMessage[] { new(ChatRole.User, "What is 2 plus 3?"), new(ChatRole.Assistant, "2 plus 3 is 5.") }).Append(new(ChatRole.User, "What is the capital of France?"));
        var answer = new TestAnswer();
        using var client = dropping.Source.Open("dropping");

        await foreach (var update in client.GetStreamingResponseAsync(messages, Greedy()))
            answer.Add(update);

        Assert.Contains("Paris", answer.Text);
        Assert.Contains(answer.Facts.SelectMany(facts => facts.Adaptations ?? []), adaptation => adaptation.Parameter == "messages");
    }

    [Fact]
    public async Task Ask_MaxTokens_EndsThereAsTruncated()
    {
        var answer = await llama.AskAsync("Tell me a story.", options: new() { MaxOutputTokens = 3, Temperature = 0 });

        Assert.Equal((AnswerState.Truncated, 3L), (answer.End.End, answer.End.Usage!.Output));
    }

    static ChatOptions Seeded(int seed) => new() { Temperature = 1, Seed = seed, MaxOutputTokens = 48 };

    static ChatOptions Greedy(string? comparison = null)
    {
        var options = new ChatOptions { Temperature = 0, MaxOutputTokens = 48 };
        if (comparison is not null)
            options.AdditionalProperties = new() { [SamplingOptions.ComparisonKey] = comparison };
        return options;
    }
}
