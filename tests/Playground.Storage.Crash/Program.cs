// Writes like a playground that answers eight prompts at once, until it is killed or has done what it was asked for.
// Arguments: the data folder, the comparison's id, and the number of saves. Says "N" after save N is acknowledged.

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Models;
using Playground.Settings;
using Playground.Storage;
using Playground.Storage.Startup;

var (folder, id, saves) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
await using var services = new ServiceCollection()
    .AddLogging()
    .AddSingleton(TimeProvider.System)
    .AddSingleton(new PlaygroundPaths(folder, folder))
    .AddStorage(new ConfigurationBuilder().Build())
    .BuildServiceProvider();
await services.GetRequiredService<StorageStartup>().PrepareAsync(StoreRole.Tool);
var store = services.GetRequiredService<IComparisonRepository>();
var model = new ModelCard { Id = "m", Name = "Model", Source = "test", Data = DataLocation.ThisMachine };
var now = TimeProvider.System.GetUtcNow();
var answers = Enumerable.Range(0, 8)
    .Select(lane => new Answer { Id = $"{id}-0-{lane}", ComparisonId = id, Turn = 0, Lane = lane, Model = model }).ToList();
await store.CreateAsync(new Comparison
{
    Id = id,
    CreatedAt = now,
    Lanes = [.. answers.Select(answer => new Lane(answer.Lane, model, new SamplingOptions()))],
    Turns = [new Turn(0, $"prompt of {id}", now)],
    Answers = answers,
});
Console.WriteLine(0);
for (var save = 1; save <= saves; save++)
{
    var state = save == saves ? AnswerState.Completed : AnswerState.Streaming;
    answers = [.. answers.Select(answer => answer with { State = state, Contents = $"{answer.Text}word {save} " })];
    await store.SaveAnswersAsync(answers);
    Console.WriteLine(save);
}
