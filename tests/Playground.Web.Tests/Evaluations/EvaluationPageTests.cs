using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Evaluations;
using Playground.Evaluations.Running;
using Playground.Models;
using Playground.PromptSets.Editing;
using Playground.PromptSets.Files;
using Playground.Testing;
using Playground.Web.Evaluations;
using Xunit;

namespace Playground.Web.Tests.Evaluations;

public sealed class EvaluationPageTests : StoredPageContext
{
    public EvaluationPageTests()
    {
        Services.AddEvaluationPages();
        Services.AddSingleton(TestModels.Saying("paris", "Paris 5 8 13")).AddSingleton(TestModels.Saying("none", "No idea"));
        Services.AddSingleton(provider => new ModelCatalog(provider.GetServices<IModelSource>(), new FixedPrices()));
    }

    [Fact]
    public async Task Page_OfAFinishedEvaluation_ShowsRatesAndCountsAtEachFilter()
    {
        var evaluation = await RunAsync();

        var page = Render<EvaluationPage>(parameters => parameters.Add(shown => shown.Id, evaluation.Id));

        page.WaitForAssertion(() => Assert.Contains("20% passed (2 of 10", page.Markup, StringComparison.Ordinal));
        Assert.Contains("0% passed (0 of 10", page.Markup, StringComparison.Ordinal);
        var filters = page.FindAll(".evaluation-filters button").Select(button => button.TextContent.Trim());
        Assert.Equal(["All · 10", "Failed · 10", "Errors · 0", "All passed · 0", "Models disagree · 2", "Only paris passes · 2", "Only none passes · 0"], filters);
        Assert.Contains("Finished", page.Find("header p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_Chosen_StandsInTheAddress()
    {
        var evaluation = await RunAsync();
        var page = Render<EvaluationPage>(parameters => parameters.Add(shown => shown.Id, evaluation.Id));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".evaluation-filters button")));

        await page.FindAll(".evaluation-filters button").Single(button => button.TextContent.StartsWith("Models disagree", StringComparison.Ordinal)).ClickAsync(new());

        Assert.Contains("show=disagree", Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfNone_SaysSo()
    {
        var page = Render<EvaluationPage>(parameters => parameters.Add(shown => shown.Id, "nothing"));

        page.WaitForAssertion(() => Assert.Contains("There is no such evaluation", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_ShowsStateAndShare()
    {
        await RunAsync();

        var page = Render<EvaluationsPage>();

        page.WaitForAssertion(() => Assert.Equal(["Finished", "20 of 20", "10%", "0"], page.FindAll("tbody td").Take(4).Select(cell => cell.TextContent.Replace("\u00A0", "", StringComparison.Ordinal).Replace(" %", "%", StringComparison.Ordinal))));
    }

    async Task<Evaluation> RunAsync()
    {
        var sets = Services.GetRequiredService<PromptSetService>();
        await using var stream = ShippedSets.Open("nano-llama.jsonl");
        var set = await sets.CreateAsync((await Services.GetRequiredService<PromptSetReader>().ReadAsync(stream, "nano-llama.jsonl")).Set);
        var service = Services.GetRequiredService<EvaluationService>();
        var evaluation = await service.StartAsync(new() { Set = set, ModelIds = ["paris", "none"] });
        await service.RunAsync(evaluation.Id, default);
        return evaluation;
    }
}
