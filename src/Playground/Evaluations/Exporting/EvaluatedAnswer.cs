using Playground.Comparisons;
using Playground.Models;
using Playground.PromptSets;
using Playground.PromptSets.Rendering;

namespace Playground.Evaluations.Exporting;

/// <summary>A cell with all that belongs to it.</summary>
/// <param name="Answer">The last of its answers; <c>null</c> before there is one.</param>
public sealed record EvaluatedAnswer(PromptSetRow Row, RenderedPrompt Prompt, EvaluationCell Cell, ModelCard Model, Answer? Answer);
