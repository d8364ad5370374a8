using System.Text.Json.Nodes;
using Playground.ChatTemplates.Reading;

namespace Playground.ChatTemplates.Tests.Reading;

/// <summary>Marks of families that don't exist: they can only have been learned from the template.</summary>
public class AnswerReadingTests
{
    const string Head = "{% for m in messages %}{% if m.role == 'user' %}<u>{{ m.content }}</u>{% else %}<a>";
    const string Tail = "</a>{% endif %}{% endfor %}{% if add_generation_prompt %}<a>{% endif %}";
    const string Thinking = "{% if m.reasoning_content %}<muse>\n{{ m.reasoning_content }}\n</muse>\n\n{% endif %}{{ m.content }}";
    const string Opening = "{% for m in messages %}{% if m.role == 'user' %}<u>{{ m.content }}</u>{% else %}<a><muse>{{ m.reasoning_content }}</muse>{{ m.content }}</a>{% endif %}{% endfor %}{% if add_generation_prompt %}<a><muse>{% endif %}";
    const string JsonCalls = Thinking + "{% for c in m.tool_calls %}<use>\n{\"tool\": \"{{ c.function.name }}\", \"input\": {{ c.function.arguments | tojson }}}\n</use>{% endfor %}";
    const string NamedCalls = "{{ m.content }}{% for c in m.tool_calls %}<|use|>{{ c.function.name }}<|with|>{{ c.function.arguments | tojson }}<|done|>{% endfor %}";
    const string TaggedCalls = "{{ m.content }}{% for c in m.tool_calls %}<use={{ c.function.name }}>\n{% for k, v in c.function.arguments.items() %}<arg={{ k }}>\n{{ v }}\n</arg>\n{% endfor %}</use>{% endfor %}";
    const string CodeCalls = "{{ m.content }}{% for c in m.tool_calls %}{{ '<|run|>[' if loop.first else ', ' }}{{ c.function.name }}({% for k, v in c.function.arguments.items() %}{{ k }}={% if v is string %}'{{ v }}'{% else %}{{ v }}{% endif %}{{ ', ' if not loop.last }}{% endfor %}){{ ']<|ran|>' if loop.last }}{% endfor %}";

    static readonly ToolSchema[] Tools =
    [
        new("weather", JsonNode.Parse("""{ "type": "object", "properties": { "city": { "type": "string" }, "days": { "type": "integer" } } }""")!.AsObject()),
        new("add", null),
    ];

    [Theory]
    [InlineData("<muse>\nHm, <b> it.\n</muse>\n\nIt is **so**.</a>", "Hm, <b> it.", "It is **so**.")]
    [InlineData("It is so.", "", "It is so.")]
    [InlineData("a < b and <mu is no mark", "", "a < b and <mu is no mark")]
    [InlineData("<muse>never done", "never done", "")]
    [InlineData("<muse>one</muse>A<muse>two</muse>B", "one\n\ntwo", "AB")]
    public void Read_Thoughts_AreApartFromTheAnswer(string written, string thought, string answer) => Same(Head + Thinking + Tail, "<a>", written, thought, answer);

    [Theory]
    [InlineData("Hm.</muse>So.</a>", "Hm.", "So.")]
    [InlineData("never done", "never done", "")]
    public void Read_PromptOpensTheThought_BeginsInside(string written, string thought, string answer) => Same(Opening, "<a><muse>", written, thought, answer);

    [Fact]
    public void Read_PromptClosedTheThought_BeginsWithTheAnswer() => Same(Opening, "<a><muse></muse>", "So.</a>", "", "So.");

    [Theory]
    [InlineData(JsonCalls, "<use>\n{\"tool\": \"weather\", \"input\": {\"city\": \"Köln\", \"days\": 2}}\n</use>")]
    [InlineData(NamedCalls, "<|use|>weather<|with|>{\"city\": \"Köln\", \"days\": 2}<|done|>")]
    [InlineData(TaggedCalls, "<use=weather>\n<arg=city>\nKöln\n</arg>\n<arg=days>\n2\n</arg>\n</use>")]
    [InlineData(CodeCalls, "<|run|>[weather(city='Köln', days=2)]<|ran|>")]
    public void Read_Call_IsReadInTheWayOfItsFamily(string calls, string written) =>
        Same(Head + calls + Tail, "<a>", $"Let me look.\n{written}</a>", "", "Let me look.", ("weather", """{"city":"Köln","days":2}"""));

    [Theory]
    [InlineData(JsonCalls, "<use>\n{\"tool\": \"add\", \"input\": {\"a\": 1.5, \"b\": true}}\n</use><use>{\"tool\": \"weather\", \"input\": {\"city\": \"7\"}}</use>")]
    [InlineData(NamedCalls, "<|use|>add<|with|>{\"a\": 1.5, \"b\": true}<|done|><|use|>weather<|with|>{\"city\": \"7\"}<|done|>")]
    [InlineData(TaggedCalls, "<use=add>\n<arg=a>\n1.5\n</arg>\n<arg=b>\nTrue\n</arg>\n</use><use=weather>\n<arg=city>\n7\n</arg>\n</use>")]
    [InlineData(CodeCalls, "<|run|>[add(a=1.5, b=True), weather(city='7')]<|ran|>")]
    public void Read_TwoCalls_HaveTypedArguments(string calls, string written) =>
        Same(Head + calls + Tail, "<a>", written, "", "", ("add", """{"a":1.5,"b":true}"""), ("weather", """{"city":"7"}"""));

    [Fact]
    public void Read_ThoughtAndCall_AreBothRead() =>
        Same(Head + JsonCalls + Tail, "<a>", "<muse>\nI need it.\n</muse>\n\n<use>\n{\"tool\": \"weather\", \"input\": {}}\n</use>", "I need it.", "", ("weather", "{}"));

    [Fact]
    public void Read_CallOfAToolThatDoesNotExist_StaysText() =>
        Same(Head + JsonCalls + Tail, "<a>", "<use>{\"tool\": \"delete\", \"input\": {}}</use>", "", "<use>{\"tool\": \"delete\", \"input\": {}}</use>");

    [Fact]
    public void Learn_TemplateThatOnlyRefuses_LeavesAllAnswer()
    {
        var form = AnswerForm.Learn(ChatTemplate.Parse("{{ raise_exception('no') }}"));
        Assert.Equal((false, false), (form.KnowsThoughts, form.KnowsCalls));
    }

    [Fact]
    public void Learn_EndOfATurn_IsKnown() => Assert.Equal(["</a>"], AnswerForm.Learn(ChatTemplate.Parse(Head + Thinking + Tail)).Ends);

    /// <summary>In one piece, and letter by letter, as marks are split over tokens.</summary>
    static void Same(string template, string prompt, string written, string thought, string answer, params (string Name, string Arguments)[] calls)
    {
        var form = AnswerForm.Learn(ChatTemplate.Parse(template));
        foreach (var pieces in (IEnumerable<string>[])[[written], written.Select(letter => letter.ToString())])
        {
            var (read, got) = Read(form.Read(prompt, Tools), pieces);
            Assert.Equal((thought, answer), (Text(read, AnswerPart.Thought), Text(read, AnswerPart.Answer)));
            Assert.Equal(calls.Select(call => call.Name), got.Select(call => call.Name));
            Assert.All(calls.Zip(got), pair => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(pair.First.Arguments), pair.Second.Arguments), pair.Second.Arguments.ToJsonString()));
        }
    }

    static (List<AnswerPiece> Pieces, IReadOnlyList<ReadCall> Calls) Read(IAnswerReader reader, IEnumerable<string> pieces)
    {
        var read = pieces.SelectMany(reader.Add).ToList();
        read.AddRange(reader.Finish(out var calls));
        return (read, calls);
    }

    static string Text(List<AnswerPiece> pieces, AnswerPart part) => string.Concat(pieces.Where(piece => piece.Part == part).Select(piece => piece.Text));
}
