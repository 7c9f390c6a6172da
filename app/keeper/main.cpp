// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeper/last_pictures.h"
#include "core/base/core_dumps.h"
#include "core/base/log.h"
#include "core/base/memory_use.h"
#include "core/base/quit_signals.h"
#include "core/store/data_folder.h"
#include "translations/translations.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace {

using namespace ioc;
using namespace std::chrono_literals;

constexpr auto kPictureEvery = 20s;

/// "--NAME=VALUE" as two words.
QStringList apart(const QStringList &arguments)
{
    QStringList words;
    for (const QString &argument : arguments) {
        const auto equals = argument.startsWith(u"--") ? argument.indexOf(QLatin1Char('=')) : -1;
        words.append(argument.left(equals));
        if (equals > 0)
            words.append(argument.mid(equals + 1));
    }
    return words;
}

/// Takes "NAME VALUE" out of the arguments; the rest is the wall's.
QString taken(QStringList &arguments, const QString &name)
{
    const auto at = arguments.indexOf(name);
    if (at < 0 || at + 1 >= arguments.size())
        return {};
    const QString value = arguments[at + 1];
    arguments.remove(at, 2);
    return value;
}

std::optional<qint64> bytesOf(QStringList &arguments, const QString &name, qint64 usual)
{
    const QString text = taken(arguments, name);
    bool isNumber = text.isEmpty();
    const qint64 mib = text.isEmpty() ? 0 : text.toLongLong(&isNumber);
    if (!isNumber || (!text.isEmpty() && mib < 100))
        return std::nullopt;
    return text.isEmpty() ? usual : mib * 1024 * 1024;
}

int complain(const QString &sentence)
{
    std::fputs(qPrintable(QStringLiteral("toancanh-keeper: ") + sentence + QLatin1Char('\n')), stderr);
    return 1;
}

/// What the wall is told by an option; empty when it is not.
QString told(const QStringList &arguments, const char *option)
{
    const auto at = arguments.indexOf(QLatin1StringView(option));
    return at < 0 ? QString() : arguments.value(at + 1);
}

/// The head of the pack that the wall shows; empty where it cannot be read.
QJsonDocument packOf(const QStringList &arguments)
{
    for (const auto &[option, file] : {std::pair("--pack", "/pack.json"), std::pair("--data", "/pack/pack.json")}) {
        const QString folder = told(arguments, option);
        QFile pack(folder + QLatin1StringView(file));
        if (!folder.isEmpty() && pack.open(QIODevice::ReadOnly))
            return QJsonDocument::fromJson(pack.readAll());
    }
    return {};
}

/// UTC where nothing says another.
Zone zoneOf(const QJsonDocument &pack)
{
    const auto zone = Zone::byName(pack[u"zone"].toString());
    return zone ? *zone : Zone();
}

/// As the wall finds them: one that is started for a screen alone follows no plan.
FarthestSeats seatsOf(const QStringList &arguments, const QJsonDocument &pack)
{
    FarthestSeats seats;
    bool isNumber = false;
    const double seat = told(arguments, "--seat").toDouble(&isNumber);
    if (isNumber && seat >= 1 && seat <= 12)
        seats.otherwise = seat;
    const QString named = told(arguments, "--data");
    const QString data = named.isEmpty() ? DataFolder::defaultPath(pack[u"id"].toString()) : named;
    if (!arguments.contains(QStringLiteral("--screen")))
        seats.plans = data + QStringLiteral("/screens.json");
    return seats;
}

int run(QStringList arguments)
{
    Keeper::Limits limits = Keeper::Limits::standard();
    const auto program = bytesOf(arguments, QStringLiteral("--memory-mib"), limits.programBytes);
    const auto page = bytesOf(arguments, QStringLiteral("--page-memory-mib"), limits.pageBytes);
    if (!program || !page)
        return complain(
            QCoreApplication::translate("Keeper", "--memory-mib and --page-memory-mib take a number from 100."));
    limits.programBytes = *program;
    limits.pageBytes = *page;
    const auto language = arguments.indexOf(QStringLiteral("--lang"));
    const bool isEnglish = language >= 0 && arguments.value(language + 1) == u"en";
    installLanguage(isEnglish ? Language::English : Language::Vietnamese);
    if (!arguments.contains(QStringLiteral("--wall")))
        arguments.prepend(QStringLiteral("--wall"));

    const SystemClock clock;
    const QJsonDocument pack = packOf(arguments);
    LastPictures screens(Format(isEnglish ? Language::English : Language::Vietnamese, zoneOf(pack)), clock,
                         seatsOf(arguments, pack));
    Keeper keeper(QCoreApplication::applicationDirPath() + QStringLiteral("/toancanh"), arguments, limits);
    QTimer pictures;
    QObject::connect(&pictures, &QTimer::timeout, &keeper, [&screens] { screens.take(); });
    QObject::connect(&keeper, &Keeper::ready, &keeper, [&] {
        screens.uncover();
        pictures.start(kPictureEvery);
    });
    QObject::connect(&keeper, &Keeper::gone, &keeper, [&](Keeper::Reason reason) {
        pictures.stop();
        screens.cover(reason);
    });
    QObject::connect(&keeper, &Keeper::ended, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, &keeper, &Keeper::stop);
    if (const auto started = keeper.start(); !started)
        return complain(toString(started.error()));
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    leaveNoCoreDumps();
    giveLargeBlocksBack();
    startLogging();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("toancanh-keeper"));
    QGuiApplication::setQuitOnLastWindowClosed(false);
    return run(apart(QCoreApplication::arguments().mid(1)));
}
