using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Cli.Tests.Commands;
using Playground.Ratings.Exchange;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Votes;
using Playground.Testing;

namespace Playground.Cli.Tests.Votes;

public sealed class VoteExporterTests : ExchangeFixture
{
    [Theory]
    [InlineData(VoteFormat.Csv, "prompt_id,model_a,model_b,winner,judge\n1,x,\"y, the 2nd\",model_a,ann\n1,x,z,tie (bothbad),\n2,z,x,both_bad,\"b \"\"o\"\" b\"\n1,x,z,tie (bothbad),\n")]
    [InlineData(VoteFormat.Csv, "winner,extra,\"quoted\",model_b,model_a\na,-1.5,q,y,@cf/x\nb,,2,'+z,x\n")]
    [InlineData(VoteFormat.LmArena, "{\"question_id\": \"q1\", \"model_a\": \"x\",\"model_b\":\"y\",\"winner\":\"tie (bothbad)\",\"conversation_a\":[{\"role\":\"user\",\"content\":\"\\u00fc\"}],\"tstamp\":2.5e9}\n{\"id\":\"b\",\"model_a\":\"y\",\"model_b\":\"x\",\"winner\":\"both_bad\",\"tstamp\":1,\"n\":1.0,\"more\":{\"a\":[null]}}\n")]
    public async Task ExportAsync_OfWhatWasImported_IsTheSame(VoteFormat format, string text)
    {
        await ImportAsync(format, text);

        // A name that begins with @ would be a formula: that alone is guarded.
        Assert.Equal(text.Replace(",@cf", ",'@cf", StringComparison.Ordinal), await ExportAsync(format));
    }

    [Fact]
    public async Task ExportAsync_LmArenaArray_ComesBackWithEqualFields()
    {
        const string array = """
            [ {"id":"a", "model_a":"x",
               "model_b":"y", "winner":"tie", "n": 1.50} ]
            """;
        await ImportAsync(VoteFormat.LmArena, array);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(array)![0], JsonNode.Parse(await ExportAsync(VoteFormat.LmArena))));
    }

    [Fact]
    public async Task ExportAsync_ImportedVoteThatWasChanged_HasTheNewWinner()
    {
        await ImportAsync(VoteFormat.LmArena, """{"id":"a","model_a":"x","model_b":"y","winner":"tie"}""");
        await Store.ChangeAsync((await RatingsAsync())[0] with { Outcome = VoteOutcome.B }, Cancel);

        Assert.Equal("""{"id":"a","model_a":"x","model_b":"y","winner":"model_b"}""" + "\n", await ExportAsync(VoteFormat.LmArena));
    }

    [Fact]
    public async Task ExportAsync_SeveralFilesAndOwnVotes_AllStandUnderOneHeader()
    {
        await ImportAsync(VoteFormat.Csv, "prompt_id,model_a,model_b,winner,judge\np,x,y,a,ann\n");
        await ImportAsync(VoteFormat.Csv, "model_a,model_b,winner,weight\nx,y,b,3\n");
        await VoteAsync("0000000000000001", VoteOutcome.Tie);

        var lines = (await ExportAsync(VoteFormat.Csv)).TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToArray();

        Assert.Equal(["prompt_id", "model_a", "model_b", "winner", "judge", "category", "language", "created_at", "blind", "session", "id", "weight"], lines[0]);
        Assert.Equal(["p", "x", "y", "a", "ann"], lines[1][..5]);
        Assert.Equal("3", lines[2][11]);
        Assert.Equal(["comparison-0000000000000001", "maker/one", "maker/two", "tie", "0123456789abcdef", "math;code", "en"], lines[3][..7]);
    }

    [Fact]
    public async Task ExportAsync_InAnotherFormat_KeepsWhatThePromptWasCalled()
    {
        await ImportAsync(VoteFormat.Csv, "prompt_id,model_a,model_b,winner\np7,x,y,a\n");
        await ImportAsync(VoteFormat.LmArena, """{"question_id":"q8","model_a":"x","model_b":"z","winner":"tie"}""");
        await VoteAsync("0000000000000001", VoteOutcome.A);

        var battles = (await ExportAsync(VoteFormat.LmArena)).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question_id").GetString());
        var lines = (await ExportAsync(VoteFormat.Csv)).TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(',')[0]);

        Assert.Equal(["comparison-0000000000000001", "p7", "q8"], battles.Order());
        Assert.Equal(["comparison-0000000000000001", "p7", "q8"], lines.Order());
    }

    // Models stop in the middle of a character; the vote is none the worse for it.
    [Fact]
    public async Task ExportAsync_AnswerThatEndsInHalfACharacter_ReplacesIt()
    {
        await ImportAsync(VoteFormat.LmArena, """{"model_a":"x","model_b":"y","winner":"model_a","conversation_a":[{"role":"user","content":"Hi"},{"role":"assistant","content":"a \\ud83d\ud83d\ude00\ud83d"}],"conversation_b":[{"role":"user","content":"Hi"},{"role":"assistant","content":"b"}]}""");

        var pair = JsonDocument.Parse(await ExportAsync(VoteFormat.Dpo)).RootElement;

        Assert.Equal("a \\ud83d\U0001F600\uFFFD", Text(pair, "chosen"));
    }

    [Fact]
    public async Task ExportAsync_OwnVoteAsLmArena_HasBothConversationsAndIsKnownWhenItComesBack()
    {
        await VoteAsync("0000000000000001", VoteOutcome.A);

        var line = await ExportAsync(VoteFormat.LmArena);
        var battle = JsonDocument.Parse(line).RootElement;

        Assert.Equal(("maker/one", "maker/two", "model_a"), (Text(battle, "model_a"), Text(battle, "model_b"), Text(battle, "winner")));
        Assert.Equal(["system", "user", "assistant"], battle.GetProperty("conversation_a").EnumerateArray().Select(message => Text(message, "role")));
        Assert.Equal("Five", battle.GetProperty("conversation_b")[2].GetProperty("content")[0].GetProperty("text").GetString());
        Assert.Equal("Five", battle.GetProperty("full_conversation")[0].GetProperty("model_side_b").GetProperty("content")[0].GetProperty("text").GetString());
        var metadata = battle.GetProperty("conv_metadata");
        Assert.Equal((1, 1, 1), (metadata.GetProperty("header_count_a").GetProperty("h1").GetInt32(),
            metadata.GetProperty("list_count_a").GetProperty("unordered").GetInt32(), metadata.GetProperty("bold_count_a").GetProperty("**").GetInt32()));
        Assert.True(battle.GetProperty("is_code").GetBoolean());
        Assert.Equal((0, 1), await AgainAsync(VoteFormat.LmArena, line));
        Assert.Equal((0, 1), await AgainAsync(VoteFormat.Csv, await ExportAsync(VoteFormat.Csv)));
    }

    [Fact]
    public async Task ExportAsync_Dpo_HasTextsOfVotesWithAWinner()
    {
        await VoteAsync("0000000000000001", VoteOutcome.B);
        await VoteAsync("0000000000000002", VoteOutcome.Tie);
        await ImportAsync(VoteFormat.LmArena, """{"model_a":"x","model_b":"y","winner":"model_a","conversation_a":[{"role":"user","content":"Hi"},{"role":"assistant","content":[{"type":"text","text":"Hello"}]}],"conversation_b":[{"role":"user","content":"Hi"},{"role":"assistant","content":"No"}]}""");

        Assert.Equal(
            """
            {"system":"Be brief.","prompt":"What is 2 + 2?","chosen":"Five","rejected":"# Four\n\n- **4**"}
            {"prompt":"Hi","chosen":"Hello","rejected":"No"}

            """.ReplaceLineEndings("\n"), await ExportAsync(VoteFormat.Dpo));
    }

    [Fact]
    public async Task ExportAsync_LlmComparator_GroupsTheVotesOnOnePair()
    {
        var vote = await VoteAsync("0000000000000001", VoteOutcome.A);
        await Store.AddAsync([vote with { Id = "0000000000000002", Outcome = VoteOutcome.A, Answers = [.. vote.Answers.Reverse()] },
            vote with { Id = "0000000000000003", Outcome = VoteOutcome.Tie }], Cancel);

        var document = JsonDocument.Parse(await ExportAsync(VoteFormat.LlmComparator)).RootElement;

        Assert.Equal(["maker/one", "maker/two"], document.GetProperty("models").EnumerateArray().Select(model => Text(model, "name")));
        var example = Assert.Single(document.GetProperty("examples").EnumerateArray());
        Assert.Equal(("What is 2 + 2?", "Five", 0.0), (Text(example, "input_text"), Text(example, "output_text_b"), example.GetProperty("score").GetDouble()));
        Assert.Equal([(1, false, "because"), (-1, true, "because"), (0, false, "because")], example.GetProperty("individual_rater_scores").EnumerateArray()
            .Select(score => (score.GetProperty("score").GetInt32(), score.GetProperty("is_flipped").GetBoolean(), Text(score, "rationale"))));
    }

    [Fact]
    public async Task ExportAsync_LlmComparatorOfThreeModels_AsksForTwo()
    {
        await ImportAsync(VoteFormat.Csv, "model_a,model_b,winner\nx,y,a\nx,z,a\n");

        Assert.Contains("x, y, z", (await Assert.ThrowsAsync<VotesNotExportableException>(() => ExportAsync(VoteFormat.LlmComparator))).Message);
        Assert.Contains("\"z\"", await ExportAsync(VoteFormat.LlmComparator, new() { Filter = new() { ModelId = "x", OtherModelId = "z" } }));
    }

    [Theory]
    [InlineData(VoteFormat.LmArena)]
    [InlineData(VoteFormat.Csv)]
    [InlineData(VoteFormat.Dpo)]
    [InlineData(VoteFormat.LlmComparator)]
    public async Task ExportAsync_BlindSessionNotRevealed_NamesNoModelAndNoRater(VoteFormat format)
    {
        await VoteAsync("0000000000000001", VoteOutcome.A, session: "secret", answer: "I am maker/one.");
        var ofSession = new VoteExportOptions { Filter = new() { SessionId = "secret" } };

        var hidden = await ExportAsync(format, ofSession, FixedGuardedSessions.Blind("secret"));
        var revealed = await ExportAsync(format, ofSession, FixedGuardedSessions.Blind("another"));

        Assert.NotEmpty(hidden);
        Assert.DoesNotContain("maker/", hidden);
        Assert.DoesNotContain("comparison-", hidden);
        Assert.Equal(format != VoteFormat.Csv, hidden.Contains("I am ▇▇▇.", StringComparison.Ordinal));
        Assert.DoesNotContain("Ann", hidden + revealed);
        Assert.Contains("maker/one", revealed);
        Assert.DoesNotContain("I am", await ExportAsync(format, new() { Filter = new() { ModelId = "maker/one", OtherModelId = "maker/two" } }, FixedGuardedSessions.Blind("secret")));
    }

    [Fact]
    public async Task ExportAsync_ReasonThatNamesAModel_IsMaskedUntilTheReveal()
    {
        var vote = await VoteAsync("0000000000000001", VoteOutcome.A, session: "secret");
        await Store.ChangeAsync(vote with { Rationale = "better than maker/two" }, Cancel);

        var hidden = await ExportAsync(VoteFormat.LlmComparator, new() { Filter = new() { SessionId = "secret" } }, FixedGuardedSessions.Blind("secret"));

        Assert.Contains("better than ▇▇▇", hidden);
        Assert.DoesNotContain("maker/", hidden);
    }

    [Fact]
    public async Task ExportAsync_BlindSessionNotNamed_LeavesItsVotesOutAndCountsThem()
    {
        await VoteAsync("0000000000000001", VoteOutcome.A, session: "secret");
        await VoteAsync("0000000000000002", VoteOutcome.B);
        var exporter = new VoteExporter(Store, Comparisons, new(new FixedGuardedSessions(FixedGuardedSessions.Blind("secret"))), Time);
        using var output = new MemoryStream();

        var all = await exporter.ExportAsync(VoteFormat.Csv, new(), output, Cancel);
        var byModel = await exporter.ExportAsync(VoteFormat.Csv, new() { Filter = new() { SessionId = "secret", ModelId = "maker/three" } }, Stream.Null, Cancel);
        var bySession = await exporter.ExportAsync(VoteFormat.Csv, new() { Filter = new() { SessionId = "secret" } }, Stream.Null, Cancel);

        Assert.Equal((1, 1), (all.Written, all.Concealed));
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal([(0, 1), (1, 0)], [(byModel.Written, byModel.Concealed), (bySession.Written, bySession.Concealed)]);
    }

    [Fact]
    public async Task ExportAsync_BlindSession_CallsAModelByOneLetterWhereverItStood()
    {
        await VoteAsync("0000000000000001", VoteOutcome.A, session: "secret");
        await VoteAsync("0000000000000002", VoteOutcome.B, session: "secret", swapped: true);

        var lines = (await ExportAsync(VoteFormat.Csv, new() { Filter = new() { SessionId = "secret" } }, FixedGuardedSessions.Blind("secret"))).Split('\n');

        Assert.Equal(["secret-1,A,B,a", "secret-2,B,A,b"], lines[1..3].Select(line => string.Join(',', line.Split(',')[..4])));
    }

    [Fact]
    public async Task ExportAsync_NamesAskedFor_HasThem()
    {
        await VoteAsync("0000000000000001", VoteOutcome.A);

        Assert.Contains(",Ann Name,", await ExportAsync(VoteFormat.Csv, new() { Names = true }));
    }

    [Fact]
    public async Task ExportAsync_Formulas_AreNeutralisedAndReadBack()
    {
        await ImportAsync(VoteFormat.LmArena, """{"model_a":"=HYPERLINK(\"x\")","model_b":"@b","winner":"model_a","judge":"+1+1"}""");

        var csv = await ExportAsync(VoteFormat.Csv);

        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\",'@b,a,", csv);
        await ImportAsync(VoteFormat.Csv, csv.Replace("created_at", "x", StringComparison.Ordinal));
        Assert.Equal("=HYPERLINK(\"x\")", (await RatingsAsync())[^1].Answers[0].ModelId);
    }

    [Theory]
    [InlineData("model_a,model_b,winner\n@cf/x,y,a\n@cf/x,y,a\n'tis,y,b\n")]
    [InlineData("\"model_a\",\"model_b\",\"winner\",\"judge\"\n\"-x, the \"\"1st\"\"\",\"y\",\"a\",\"=ann\"\n\"x\",y,b,\"\tbob\"\n")]
    [InlineData("prompt_id,model_a,model_b,winner,+more\n=1,x,y,a,-1.5\n'@2,x,y,b,'-2\n")]
    public async Task ExportAsync_CsvWithFormulas_IsKnownWhenItComesBack(string text)
    {
        var votes = (await ImportAsync(VoteFormat.Csv, text)).Added;

        var csv = await ExportAsync(VoteFormat.Csv);

        Assert.Equal((0, votes), await AgainAsync(VoteFormat.Csv, csv));
        Assert.Equal(csv, await ExportAsync(VoteFormat.Csv));
    }

    [Fact]
    public async Task ExportAsync_GuardedCsvTakenInFirst_KnowsTheOriginal()
    {
        const string original = "model_a,model_b,winner,judge\n@cf/x,y,a,=ann\n";
        const string guarded = "model_a,model_b,winner,judge\n'@cf/x,y,a,'=ann\n";
        await ImportAsync(VoteFormat.Csv, guarded);

        Assert.Equal((0, 1), await AgainAsync(VoteFormat.Csv, original));
        Assert.Equal(guarded, await ExportAsync(VoteFormat.Csv));
        Assert.Equal("@cf/x", (await RatingsAsync())[0].Answers[0].ModelId);
    }

    [Fact]
    public async Task ExportAsync_QuotedFormula_IsGuardedWithinItsQuotes()
    {
        await ImportAsync(VoteFormat.Csv, "=head,model_a,model_b,winner\n\"1\",\"@x \"\"1\"\"\",\"y\",a\n");

        Assert.Equal("'=head,model_a,model_b,winner\n\"1\",\"'@x \"\"1\"\"\",\"y\",a\n", await ExportAsync(VoteFormat.Csv));
    }

    async Task<(long Added, long Known)> AgainAsync(VoteFormat format, string text)
    {
        var import = await ImportAsync(format, text);
        return (import.Added, import.Known);
    }

    static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
