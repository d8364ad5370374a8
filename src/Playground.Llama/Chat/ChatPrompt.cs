using Playground.ChatTemplates;
using Playground.ChatTemplates.Reading;
using Playground.Comparisons;

namespace Playground.Llama.Chat;

/// <summary>A prompt as the model reads it.</summary>
/// <param name="HasMarks">Whether turn marks in it are control tokens.</param>
/// <param name="Template">What gave it its form, in words.</param>
/// <param name="Source">The template that was rendered; <c>null</c> for none.</param>
/// <param name="Form">How the answer will be marked.</param>
/// <param name="Adaptations">What could not be sent as asked.</param>
sealed record ChatPrompt(string Text, bool HasMarks, string Template, ChatTemplate? Source, AnswerForm Form, IReadOnlyList<Adaptation> Adaptations);
