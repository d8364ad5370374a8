using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Comparisons.Contents;
using Playground.Faults;
using Playground.Models;

namespace Playground.Comparisons.Execution;

/// <summary>What was said in a lane, as models are asked.</summary>
static class ContentMapper
{
    /// <summary>Texts go out as one text: not every server takes a list of parts.</summary>
    /// <exception cref="ModelFailureException">A part can't be sent. An answer to the rest would be taken for an answer to the whole.</exception>
    public static ChatHistory ToHistory(IEnumerable<LaneMessage> said, ModelCard model) => [.. said.Select(message => ToMessage(message, model))];

    // What functions said in an earlier turn isn't told again: hosts take it only with what they themselves had added to the calls, which isn't kept.
    static ChatMessageContent ToMessage(LaneMessage said, ModelCard model) =>
        said.Contents.HasOnlyTextAndCalls ? new(new AuthorRole(said.Role.Value), said.Contents.Text) : throw new ModelFailureException(NotSendable(said.Contents, model));

    static AnswerFailure NotSendable(ContentList contents, ModelCard model)
    {
        var part = ContentPlaceholder.English(contents.First(part => part is not (TextPart or ToolCallPart)));
        return new()
        {
            Kind = FailureKind.ContentNotSendable,
            Message = $"{model.Name} was not asked: the conversation holds {part}, which this version can't send. Update the playground, or ask in words alone.",
            Data = new Dictionary<string, string> { ["model"] = model.Name, ["content"] = part },
        };
    }
}
