using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Llama;
using Playground.Models;
using Playground.Settings;
using Playground.Testing.Nano;

namespace Playground.Bench.Local;

/// <summary><c>nano [MODEL…]</c>: the scores of the built-in models in exactly right answers, by set and skill, through the playground's own engine.</summary>
static class NanoBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var questions = NanoQuestion.ReadAll();
        await using var services = Services();
        var source = services.GetRequiredService<IModelSource>();
        var known = (await source.ListAsync(default)).Select(card => card.Id).ToArray();
        var models = arguments.Length > 0 ? arguments : [.. known.Where(id => id.StartsWith("nano-llama", StringComparison.Ordinal))];
        if (models.Except(known).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no model {unknown} here. Known are {string.Join(", ", known)}.");
            return 2;
        }
        foreach (var model in models)
            await ScoreAsync(source, model, questions);
        return 0;
    }

    static async Task ScoreAsync(IModelSource source, string model, IReadOnlyList<NanoQuestion> questions)
    {
        using var client = source.Open(model);
        Console.WriteLine(model);
        Console.WriteLine($"  {await NanoSpeed.MeasureAsync(client)}");
        var sets = model.EndsWith("-german", StringComparison.Ordinal) ? NanoQuestion.AdapterSets : NanoQuestion.ModelSets;
        foreach (var set in sets)
            Print(set, await NanoQuiz.AskAsync(client, [.. questions.Where(question => question.Set == set)]));
    }

    static void Print(string set, IReadOnlyList<NanoAnswer> answers)
    {
        var skills = answers.GroupBy(answer => answer.Question.Skill)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {NanoQuiz.Percent(group):F0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {set,-8}{NanoQuiz.Percent(answers),6:F1} % of {answers.Count}: {string.Join(", ", skills)}"));
        foreach (var wrong in answers.Where(answer => !answer.Right).Take(Wrong))
            Console.WriteLine($"      {wrong.Question.System} {wrong.Question.Messages[^1]} → {wrong.Text} (right: {wrong.Question.Answers[0]})");
    }

    /// <summary>Wrong answers shown for each set.</summary>
    const int Wrong = 5;

    static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLlamaModels(new ConfigurationBuilder().Build());
        services.AddSingleton(new PlaygroundPaths(AppContext.BaseDirectory, AppContext.BaseDirectory));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        return services.BuildServiceProvider();
    }
}
