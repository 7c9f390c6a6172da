// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "core/engine/command_client.h"
#include "core/engine/wall_command.h"
#include "core/engine/wall_socket.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>

namespace ioc {
namespace {

/// Whether an order takes a word after its name.
struct Order
{
    WallOrder::Kind kind;
    bool takesAWord;
};

constexpr Order kOrders[] = {
    {WallOrder::Kind::ShowPage, true}, {WallOrder::Kind::NextPage, false},   {WallOrder::Kind::PreviousPage, false},
    {WallOrder::Kind::Hold, false},    {WallOrder::Kind::Resume, false},     {WallOrder::Kind::Play, true},
    {WallOrder::Kind::Meet, true},     {WallOrder::Kind::EndMeeting, false}, {WallOrder::Kind::Say, true},
    {WallOrder::Kind::Unsay, false},   {WallOrder::Kind::Open, false},       {WallOrder::Kind::Close, false},
    {WallOrder::Kind::Ask, false}};

Result<std::optional<double>> numberOption(const QCommandLineParser &parser, const char *name)
{
    if (!parser.isSet(QString::fromLatin1(name)))
        return std::optional<double>();
    bool isNumber = false;
    const double number = parser.value(QString::fromLatin1(name)).toDouble(&isNumber);
    if (!isNumber || number <= 0)
        return Error{ErrorCode::Usage, CliTexts::tr("--%1 takes a number above zero.").arg(QString::fromLatin1(name))};
    return std::optional(number);
}

Result<WallOrder> orderFrom(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const Error usage{ErrorCode::Usage,
                      CliTexts::tr("wall takes page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, "
                                   "end-meeting, message TEXT, clear, open, close or status.")};
    const auto kind = wallOrderFromString(words.value(0));
    const auto known = std::find_if(std::begin(kOrders), std::end(kOrders),
                                    [&kind](const Order &order) { return kind && order.kind == *kind; });
    if (known == std::end(kOrders) || words.size() != (known->takesAWord ? 2 : 1))
        return usage;
    WallOrder order{*kind, parser.value(QStringLiteral("screen"))};
    const QString word = words.value(1);
    order.page = PageId(order.kind == WallOrder::Kind::ShowPage ? word : parser.value(QStringLiteral("page")));
    order.playlist = PlaylistId(order.kind == WallOrder::Kind::Play ? word : parser.value(QStringLiteral("playlist")));
    order.sector = SectorId(order.kind == WallOrder::Kind::Meet ? word : QString());
    order.text = order.kind == WallOrder::Kind::Say ? word : QString();
    constexpr double kSecondsAMinute = 60;
    const auto minutes = numberOption(parser, "minutes");
    const auto height = numberOption(parser, "picture-height");
    const auto seat = numberOption(parser, "farthest-seat");
    for (const auto *number : {&minutes, &height, &seat}) {
        if (!*number)
            return number->error();
    }
    if (*minutes)
        order.lasts = Milliseconds(std::llround(**minutes * kSecondsAMinute) * 1000);
    order.pictureHeight = *height;
    order.farthestSeat = *seat;
    // What the wall would refuse is refused here, in the same words.
    return wallOrderFrom(commandOf(order));
}

Result<CommandAnswer> ask(const QString &folder, const QByteArray &socket, const Command &command)
{
    CommandClient client(folder, kOwnerPatience, socket);
    QEventLoop loop;
    std::optional<Result<CommandAnswer>> answer;
    client.send(command, [&](const Result<CommandAnswer> &given) {
        answer = given;
        loop.quit();
    });
    loop.exec();
    return *answer;
}

struct Answers
{
    QJsonArray walls;
    std::optional<Error> refused; ///< by the last that did
};

/// Every program with walls on the folder is asked; one that has just ended counts as none.
Answers askAll(const QString &folder, const Command &command)
{
    Answers answers;
    for (const QByteArray &socket : wallSocketsIn(folder)) {
        const auto answer = ask(folder, socket, command);
        if (!answer) {
            if (answer.error().code != ErrorCode::NotFound)
                answers.refused = answer.error();
        } else if (answer->done) {
            for (const auto &wall : answer->facts[QStringLiteral("walls")].toArray())
                answers.walls.append(wall);
        } else {
            const bool isElsewhere = answer->code == toString(ErrorCode::NotFound);
            answers.refused = Error{isElsewhere ? ErrorCode::NotFound : ErrorCode::Usage, answer->sentence};
        }
    }
    return answers;
}

TextTable tableOf(const QJsonArray &walls)
{
    TextTable table({CliTexts::tr("screen"), CliTexts::tr("page"), CliTexts::tr("mode"), CliTexts::tr("until"),
                     CliTexts::tr("message")});
    for (const auto &wall : walls)
        table.add({wall[u"screen"].toString(), wall[u"page"].toString(), wall[u"mode"].toString(),
                   wall[u"until"].toString(), wall[u"message"].toString()});
    return table;
}

QByteArray jsonOf(const QJsonArray &walls)
{
    JsonWriter writer;
    writer.beginObject().beginArray("walls");
    for (const auto &wall : walls) {
        writer.beginObject()
            .member("screen", wall[u"screen"].toString())
            .member("page", wall[u"page"].toString())
            .member("mode", wall[u"mode"].toString())
            .textOrNull("until", wall[u"until"].toString())
            .textOrNull("message", wall[u"message"].toString())
            .endObject();
    }
    return writer.endArray().endObject().bytes();
}

} // namespace

Exit runWall(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format")});
    parser.addOption({QStringLiteral("screen"), CliTexts::tr("Only the wall on this screen."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("minutes"), CliTexts::tr("hold and message: for so long."), QStringLiteral("N")});
    parser.addOption({QStringLiteral("page"), CliTexts::tr("open: begin with this page."), QStringLiteral("ID")});
    parser.addOption({QStringLiteral("playlist"), CliTexts::tr("open: play this playlist."), QStringLiteral("ID")});
    parser.addOption({QStringLiteral("picture-height"), CliTexts::tr("open: height of the picture, in metres."),
                      QStringLiteral("M")});
    parser.addOption({QStringLiteral("farthest-seat"),
                      CliTexts::tr("open: distance of the farthest seat, in metres (or picture heights, without "
                                   "--picture-height)."),
                      QStringLiteral("M")});
    parser.addPositionalArgument(
        QStringLiteral("ORDER"),
        CliTexts::tr("page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, end-meeting, message TEXT, "
                     "clear, open, close or status."),
        QStringLiteral("ORDER [WORD]"));
    parser.process(arguments);
    const auto output = CommonOptions(parser).format();
    if (!output)
        return complain(output.error());
    const auto order = orderFrom(parser);
    if (!order)
        return complain(order.error());
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    const Answers answers = askAll(*folder, commandOf(*order));
    if (answers.walls.isEmpty())
        return complain(answers.refused.value_or(
            Error{ErrorCode::NotFound, CliTexts::tr("No wall is shown from this data folder."), *folder}));
    // Of a screen that is named, the other programs know nothing; anything else is told beside what was done.
    const bool isTold = answers.refused && (order->screen.isEmpty() || answers.refused->code != ErrorCode::NotFound);
    const Exit status = isTold ? complain(*answers.refused) : Exit::Well;
    printAnswer(*output, {[&] { return jsonOf(answers.walls); }, [&] { return tableOf(answers.walls); }});
    return status;
}

} // namespace ioc
