using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Cli.Hosting;
using Playground.Comparisons;
using Playground.Connectors;
using Playground.Faults;
using Playground.Llama;
using Playground.Ratings;
using Playground.SemanticKernel;
using Playground.Statistics.Votes;
using Playground.Storage;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Cli.Tests.Commands;

/// <summary>
/// Whatever models, hosts, raters and files say, no command hands a terminal a character that it would obey. The commands are found, not listed, and each is
/// called with hostile words in every place, over a store that is full of them.
/// </summary>
public sealed partial class TerminalTests : IAsyncLifetime
{
    /// <summary>Every control character but line feed and tab, and every mark that reorders; OSC 52 would write the clipboard.</summary>
    static readonly string _hostile = "x\u001b]52;c;aGk=\u0007y" + string.Concat(
        Enumerable.Range(1, 0x9F).Select(code => (char)code).Where(code => char.IsControl(code) && code is not ('\n' or '\t' or '\r'))
            .Concat("\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")) + "z\ra";

    readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var comparison = Sample.Comparison("hostile", _hostile, Sample.Noon, (Model(1), _hostile), (Model(2), _hostile));
        await host.Store.CreateAsync(comparison with
        {
            Title = _hostile,
            System = _hostile,
            Tags = ["tag", _hostile],
            Answers = [comparison.Answers[0], comparison.Answers[1] with { State = AnswerState.Failed, RawFinishReason = _hostile, Failure = new() { Kind = FailureKind.ServerError, Message = _hostile, Raw = _hostile } }],
        });
        var ratings = host.Get<IRatingRepository>();
        await ratings.SaveRaterAsync(new("0123456789abcdef", _hostile, Sample.Noon));
        await ratings.AddAsync([.. new[] { VoteOutcome.A, VoteOutcome.B, VoteOutcome.Tie }.Select((outcome, index) => Vote(comparison, outcome, index))]);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commands_OverHostileText_PrintNothingThatATerminalObeys(bool interactive)
    {
        var (faults, telling) = (new List<string>(), new SortedSet<string>());
        foreach (var (verbs, command) in CommandWalk.Commands())
            foreach (var arguments in Arguments(command))
            {
                var said = await RunAsync([.. verbs, .. arguments], interactive);
                if (said.Any(character => IsDangerous(character)))
                    faults.Add($"{string.Join(' ', verbs)} {TerminalText.Visible(string.Join(' ', arguments))}: U+{(int)said.First(IsDangerous):X4} in {TerminalText.Visible(said)}");
                if (said.Contains("fault of the program", StringComparison.Ordinal))
                    faults.Add($"{string.Join(' ', verbs)}: {TerminalText.Visible(said)}");
                if (said.Contains("]52;c", StringComparison.Ordinal))
                    telling.Add(string.Join(' ', verbs));
            }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(5)));
        // Without this, the rest could pass because nothing hostile is said.
        Assert.Superset(new SortedSet<string>(["compare", "history", "leaderboard", "models", "models test", "show", "votes export", "votes import", "agreement", "prices import", "report", "export"]), telling);
    }

    [Fact]
    public async Task Json_OverHostileText_SaysTheSameText()
    {
        var said = await RunAsync(["show", "hostile", "--json"], interactive: false);

        using var document = System.Text.Json.JsonDocument.Parse(said);
        Assert.Equal(_hostile, document.RootElement.GetProperty("answers")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void Log_OfHostileExceptions_IsOneVisibleLine()
    {
        using var output = new StringWriter();

        new LogLines().Write(new LogEntry<string>(LogLevel.Error, "c", default, _hostile, new InvalidOperationException(_hostile + "!", new IOException("deep")), (state, _) => state), null, output);

        Assert.DoesNotContain(output.ToString(), IsDangerous);
        Assert.Contains("deep", output.ToString());
    }

    IEnumerable<string[]> Arguments(Command command)
    {
        var file = _folder.File("votes.jsonl");
        File.WriteAllText(file, $$"""{"model_a": {{System.Text.Json.JsonSerializer.Serialize(_hostile)}}, "model_b": "b", "winner": "model_a"}""");
        var folder = Path.Combine(_folder.Path, "\u001b]52;c;x\u0007");
        Directory.CreateDirectory(folder);
        foreach (var value in (string[])["hostile", _hostile, file, Path.Combine(folder, "none.json")])
            yield return Needed(command, value, folder);
        foreach (var option in command.Options.Where(option => !option.Required && option.Name is not ("--version" or "--help")))
            yield return [.. Needed(command, "hostile", folder), .. option.ValueType == typeof(bool) ? (string[])[option.Name] : [option.Name, Value(option, _hostile, folder)]];
    }

    static string[] Needed(Command command, string value, string folder) =>
    [
        .. command.Options.Where(option => option.Required).SelectMany(option => (string[])[option.Name, Value(option, value, folder)]),
        .. command.Arguments.Select(_ => value),
    ];

    static string Value(Option option, string value, string folder) => option.Name switch
    {
        "--out" => Path.Combine(folder, $"out{(value.Length % 2 == 0 ? ".json" : ".csv")}"),
        "--format" => option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(choice => choice.Label).FirstOrDefault() ?? value,
        "--model" => value == "hostile" ? Model(1) : value,
        _ => value,
    };

    async Task<string> RunAsync(string[] arguments, bool interactive)
    {
        using StringWriter output = new(), error = new();
        var console = new CliConsole(() => new MemoryStream(Encoding.UTF8.GetBytes(_hostile)), output, error, IsInteractive: interactive);
        await CommandLine.RunAsync([.. arguments, $"--Playground:DataFolder={_folder.Path}"], console, (services, configuration) =>
        {
            services.AddPlayground(configuration).AddSemanticKernel(configuration).AddLlamaModels(configuration).AddRemoteModels(configuration).AddStorage(configuration);
            services.AddSingleton(TestModels.Source(Model(1), ScriptedChatClient.Saying(_hostile), _hostile));
            services.AddSingleton(TestModels.Source(Model(2), ScriptedChatClient.Throwing(new InvalidOperationException(_hostile), _hostile)));
        });
        // What draws live columns is the program's own: none of the hostile words is of this form.
        return $"{Drawing().Replace(output.ToString(), "")}{error}";
    }

    static string Model(int number) => $"maker/{number}{_hostile}";

    static Rating Vote(Comparison comparison, VoteOutcome outcome, int index) => new()
    {
        Id = $"v{index}",
        RaterId = "0123456789abcdef",
        Answers = [.. comparison.Answers.Select(answer => new RatedAnswer(answer.Model.Id, answer.Id))],
        Outcome = outcome,
        Rationale = _hostile,
        Tags = [_hostile],
        ComparisonId = comparison.Id,
        CreatedAt = Sample.Noon,
        CountsFrom = Sample.Noon,
    };

    [GeneratedRegex(@"\r?\u001b\[\??[0-9;]*[A-Za-z]")]
    private static partial Regex Drawing();

    static bool IsDangerous(char character) => (char.IsControl(character) && character is not ('\n' or '\t')) || "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".Contains(character);
}
