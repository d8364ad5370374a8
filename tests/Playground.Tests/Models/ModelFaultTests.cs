using System.Globalization;
using Playground.Faults;
using Playground.Models;

namespace Playground.Tests.Models;

public sealed class ModelFaultTests
{
    static readonly Fault _cut = new(ModelFaultKind.Truncated, $"it ends after {1234.5} bytes, in the middle of {"its header"}");

    [Fact]
    public void ToFailure_AndBack_TellsTheSame()
    {
        var failure = (_cut.About("tiny.gguf") with { Message = "Cut." }).ToFailure(FailureKind.LocalModelInvalid, ("path", "/tiny.gguf"));

        var told = ModelFaults.Of(failure)!;

        Assert.Equal((FailureKind.LocalModelInvalid, "Cut.", "/tiny.gguf"), (failure.Kind, failure.Message, failure.Data["path"]));
        Assert.Equal(((Enum)ModelFaultKind.Truncated, "Cut."), (told.Code, told.Message));
        Assert.Equal(["tiny.gguf", "1234.5", "its header"], told.Arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void About_TheSubjectIsKnown_KeepsIt() => Assert.Equal("part-2.gguf", _cut.About("part-2.gguf").About("tiny.gguf").Arguments[0]);

    [Theory]
    [InlineData(null)]
    [InlineData("FromTheFuture")]
    public void Of_FailureOfAnotherVersion_IsNone(string? kind)
    {
        var data = new Dictionary<string, string> { ["path"] = "/tiny.gguf", ["reason"] = "it is empty" };
        if (kind is not null)
            data["fault"] = kind;

        Assert.Null(ModelFaults.Of(new() { Kind = FailureKind.LocalModelInvalid, Message = "The file tiny.gguf can't be used: it is empty.", Data = data }));
    }
}
