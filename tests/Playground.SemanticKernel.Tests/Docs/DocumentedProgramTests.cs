using Playground.Testing;

namespace Playground.SemanticKernel.Tests.Docs;

/// <summary>What docs/models.md shows compiles, is what is shown, and does what is said.</summary>
public sealed class DocumentedProgramTests
{
    const string Events =
        "event: message_start\n" + """data: {"type":"message_start","message":{"id":"m1","model":"claude-x","role":"assistant","content":[],"usage":{"input_tokens":5,"output_tokens":1}}}""" + "\n\n"
        + "event: content_block_start\n" + """data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""" + "\n\n"
        + "event: content_block_delta\n" + """data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Paris."}}""" + "\n\n";

    const string End =
        "event: content_block_stop\n" + """data: {"type":"content_block_stop","index":0}""" + "\n\n"
        + "event: message_delta\n" + """data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":2}}""" + "\n\n"
        + "event: message_stop\n" + """data: {"type":"message_stop"}""" + "\n\n";

    [Theory]
    [InlineData("Use it from Semantic Kernel", "UseFromSemanticKernel.cs", new string[0])]
    [InlineData("Put a connector in", "PutAConnectorIn.cs", new[] { "Playground", "Playground.SemanticKernel" })]
    public void Program_InTheDocs_IsTheCompiledOne(string heading, string file, string[] others)
    {
        var shown = DocumentedProgram.InDocs(heading);
        Assert.Equal(DocumentedProgram.Compiled(file, others), shown);
        Assert.True(shown.Split('\n').Length <= 26, "A program in the docs has 25 lines at most.");
    }

    [Fact]
    public async Task UseFromSemanticKernel_WholeAnswer_IsWritten()
    {
        await using var server = await FaultServer.StartAsync(FaultScripts.Stream(Events, End));
        Assert.Equal("Paris.\n", await WrittenAsync(UseFromSemanticKernel.RunAsync, "key", server.Url));
    }

    [Fact]
    public async Task UseFromSemanticKernel_AnswerThatBreaksOff_IsSaidToBeOne()
    {
        await using var server = await FaultServer.StartAsync(FaultScripts.Stream(Events));
        Assert.StartsWith("Paris. … not the whole answer, StreamCut: ", await WrittenAsync(UseFromSemanticKernel.RunAsync, "key", server.Url));
    }

    [Fact]
    public async Task PutAConnectorIn_ConnectorByCode_IsComparedWithALlama()
    {
        var folder = Directory.CreateTempSubdirectory("playground-docs-");
        await using var server = await FaultServer.StartAsync(FaultScripts.ChatAnswer("Pa", "ris."));
        var written = await WrittenAsync(PutAConnectorIn.RunAsync, "key", server.Url, $"--Playground:DataFolder={folder.FullName}");
        folder.Delete(recursive: true);
        Assert.Equal("mine, Completed: Paris.\nNano Llama, Completed: Paris.\n", written);
    }

    static async Task<string> WrittenAsync(Func<string[], TextWriter, Task> program, params string[] arguments)
    {
        await using var written = new StringWriter { NewLine = "\n" };
        await program(arguments, written);
        return written.ToString();
    }
}
