// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop_options.h"

#include "core/domain/screen_plans.h"
#include "core/pack/load_pack.h"

#include <QCommandLineParser>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Desktop)
};

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("pack"), Texts::tr("Folder of the province pack."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("data"), Texts::tr("Data folder."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("endpoint"), Texts::tr("Use this address for an endpoint of the pack."),
                      QStringLiteral("NAME=ADDRESS")});
    parser.addOption({QStringLiteral("page"), Texts::tr("Begin with this page."), QStringLiteral("ID")});
    parser.addOption({QStringLiteral("wall"), Texts::tr("Full screen, without a pointer.")});
    parser.addOption({QStringLiteral("desk"), Texts::tr("Open the desk instead of the wall.")});
    parser.addOption(
        {QStringLiteral("screen"), Texts::tr("Only this screen: its number, from 0."), QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("lang"), Texts::tr("Language: vi or en."), QStringLiteral("LANG"), QStringLiteral("vi")});
    parser.addOption({QStringLiteral("at"), Texts::tr("Take this time as now, e.g. 2026-11-20T14:05; the feeds rest."),
                      QStringLiteral("TIME")});
    parser.addOption({QStringLiteral("seat"), Texts::tr("Distance of the farthest seat in picture heights (1 to 40)."),
                      QStringLiteral("HEIGHTS"), QStringLiteral("3")});
    parser.addOption({QStringLiteral("theme"), Texts::tr("Colours of the wall: dark or light."),
                      QStringLiteral("dark|light"), QStringLiteral("dark")});
    parser.addOption({QStringLiteral("snapshot"), Texts::tr("Write the first complete frame to this file and end."),
                      QStringLiteral("FILE.png")});
    parser.addOption({QStringLiteral("size"), Texts::tr("Size of the window or picture."), QStringLiteral("WxH")});
}

Result<QSize> sizeFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 640 || size.height() < 360 || size.width() > 16384 || size.height() > 16384)
        return Error{ErrorCode::Usage, Texts::tr("--size takes WIDTHxHEIGHT in pixels, from 640x360 to 16384x16384.")};
    return size;
}

Result<Instant> timeFrom(const QString &text, const EngineSettings &engine)
{
    const auto pack =
        loadPack(engine.packFolder.isEmpty() ? DataFolder::packFolder(engine.dataFolder) : engine.packFolder);
    if (!pack)
        return pack.error();
    return (*pack)->zone.fromIso(text);
}

} // namespace

Result<DesktopOptions> readDesktopOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(arguments);
    DesktopOptions options;
    options.engine.whenOwned = EngineSettings::WhenOwned::Read;
    options.engine.way = QStringLiteral("screen");
    options.engine.packFolder = parser.value(QStringLiteral("pack"));
    options.engine.dataFolder = parser.value(QStringLiteral("data"));
    if (options.engine.packFolder.isEmpty() && options.engine.dataFolder.isEmpty())
        return Error{ErrorCode::Usage,
                     Texts::tr("Name a pack with --pack, or a data folder that holds one with --data.")};
    for (const QString &pair : parser.values(QStringLiteral("endpoint"))) {
        const auto equals = pair.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return Error{ErrorCode::Usage, Texts::tr("--endpoint takes NAME=ADDRESS.")};
        options.engine.endpoints[pair.left(equals)] = pair.mid(equals + 1);
    }
    if (parser.isSet(QStringLiteral("at"))) {
        const auto at = timeFrom(parser.value(QStringLiteral("at")), options.engine);
        if (!at)
            return at.error();
        options.engine.at = *at;
        options.engine.feeds = EngineSettings::Feeds::Off;
    }
    const QString language = parser.value(QStringLiteral("lang"));
    if (language != u"vi" && language != u"en")
        return Error{ErrorCode::Usage, Texts::tr("--lang takes vi or en.")};
    options.language = language == u"en" ? Language::English : Language::Vietnamese;
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = sizeFrom(parser.value(QStringLiteral("size")));
        if (!size)
            return size.error();
        options.size = *size;
    }
    bool seatIsNumber = false;
    if (parser.isSet(QStringLiteral("screen"))) {
        bool isNumber = false;
        options.screen = parser.value(QStringLiteral("screen")).toInt(&isNumber);
        if (!isNumber || *options.screen < 0)
            return Error{ErrorCode::Usage, Texts::tr("--screen takes a number from 0.")};
    }
    options.farthestSeat = parser.value(QStringLiteral("seat")).toDouble(&seatIsNumber);
    if (!seatIsNumber || options.farthestSeat < kNearestSeat || options.farthestSeat > kFarthestSeat)
        return Error{ErrorCode::Usage, Texts::tr("--seat takes a number from 1 to 40.")};
    const QString theme = parser.value(QStringLiteral("theme"));
    if (theme != u"dark" && theme != u"light")
        return Error{ErrorCode::Usage, Texts::tr("--theme takes dark or light.")};
    options.light = theme == u"light";
    options.page = PageId(parser.value(QStringLiteral("page")));
    options.wall = parser.isSet(QStringLiteral("wall"));
    options.desk = parser.isSet(QStringLiteral("desk"));
    options.engine.hasScreen = options.desk;
    options.snapshotFile = parser.value(QStringLiteral("snapshot"));
    return options;
}

} // namespace ioc
