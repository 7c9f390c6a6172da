// SPDX-License-Identifier: GPL-3.0-or-later
// The one-way rule of docs/architecture.md, read from the includes: a layer knows only those that it names here.
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace {

struct Layer
{
    QStringList mayInclude; ///< folders of the tree besides its own
    QStringList mayNotUse;  ///< system headers that belong to other layers
};

const QStringList kGuiHeaders{QStringLiteral("QWidget"),  QStringLiteral("QtWidgets"), QStringLiteral("QApplication"),
                              QStringLiteral("QPainter"), QStringLiteral("QtCharts"),  QStringLiteral("QChart")};
const QStringList kWebHeaders{QStringLiteral("QWebEngine"), QStringLiteral("QWebChannel")};
const QStringList kNetworkHeaders{QStringLiteral("QNetwork"), QStringLiteral("QTcp"), QStringLiteral("QUdp"),
                                  QStringLiteral("QSsl")};
const QStringList kSqlHeaders{QStringLiteral("sqlite3"), QStringLiteral("QSql")};

QMap<QString, Layer> layers()
{
    const auto list = [](const char *names) {
        return QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    const QStringList headless = kGuiHeaders + kWebHeaders;
    return {
        {QStringLiteral("core/base"), {{}, headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("core/domain"), {list("core/base"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("core/formula"), {list("core/base"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("core/geo"), {list("core/base core/domain"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("core/pack"),
         {list("core/base core/domain core/formula core/geo"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("core/ingest"),
         {list("core/base core/domain core/geo"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("core/store"), {list("core/base core/domain"), headless + kNetworkHeaders}},
        {QStringLiteral("core/rules"),
         {list("core/base core/domain core/formula"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("core/keeper"), {list("core/base"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("core/notify"),
         {list("core/base core/domain core/store"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("datasources"), {list("core/base core/domain core/geo core/ingest"), headless + kSqlHeaders}},
        {QStringLiteral("datasources/sql"),
         {list("core/base core/domain core/ingest datasources"), headless + kNetworkHeaders}},
        {QStringLiteral("core/engine"),
         {list("core/base core/domain core/formula core/geo core/pack core/ingest core/store core/rules core/notify "
               "datasources"),
          headless}},
        {QStringLiteral("translations"), {list("core/base"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/models"),
         {list("core/base core/domain"), kGuiHeaders + kWebHeaders + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/charts"),
         {list("core/base core/domain widgets/models widgets/tiles widgets/wall"),
          kWebHeaders + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/tiles"),
         {list("core/base core/domain widgets/models widgets/wall"), kWebHeaders + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/wall"),
         {list("core/base core/domain widgets/models widgets/charts widgets/tiles"),
          kWebHeaders + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/desk"),
         {list("core/base core/domain widgets/models widgets/wall widgets/forms"),
          kWebHeaders + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/shift"),
         {list("core/base core/domain widgets/models"), kWebHeaders + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/directives"),
         {list("core/base core/domain widgets/models widgets/wall widgets/forms"),
          kWebHeaders + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/forms"),
         {list("core/base core/domain widgets/models"), kWebHeaders + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/editor"),
         {list("core/base core/domain widgets/models widgets/wall widgets/forms"),
          kWebHeaders + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("widgets/map"),
         {list("core/base core/domain widgets/models widgets/wall"), kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("app/simulator"), {list("core/base"), headless + kSqlHeaders}},
        {QStringLiteral("app/province"),
         {list("core/base core/domain core/geo"), headless + kNetworkHeaders + kSqlHeaders}},
        {QStringLiteral("app/cli"), {list("core datasources translations"), headless}},
    };
}

/// The layer that a path lies in: the longest that fits.
QString layerOf(const QString &path, const QStringList &names)
{
    QString best;
    for (const QString &name : names) {
        if (path.startsWith(name + QLatin1Char('/')) && name.size() > best.size())
            best = name;
    }
    return best;
}

bool within(const QString &path, const QStringList &folders)
{
    for (const QString &folder : folders) {
        if (path.startsWith(folder + QLatin1Char('/')))
            return true;
    }
    return false;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesPointOneWay()
    {
        const auto rules = layers();
        const QString top = QStringLiteral(REPOSITORY_DIR "/");
        const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                         QRegularExpression::MultilineOption);
        QStringList broken;
        int files = 0;
        for (const QString &folder :
             {QStringLiteral("core"), QStringLiteral("datasources"), QStringLiteral("translations"),
              QStringLiteral("widgets"), QStringLiteral("app")}) {
            QDirIterator walk(top + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                const QString path = walk.next().mid(top.size());
                const QString layer = layerOf(path, rules.keys());
                if (layer.isEmpty())
                    continue; // programs that may know everything
                ++files;
                QFile file(top + path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext()) {
                    const auto match = matches.next();
                    const QString header = match.captured(2);
                    const Layer &rule = rules[layer];
                    const bool ours = match.captured(1) == QLatin1String("\"");
                    bool forbidden = ours && !within(header, QStringList{layer} + rule.mayInclude);
                    for (const QString &prefix : rule.mayNotUse)
                        forbidden = forbidden || (!ours && header.startsWith(prefix));
                    if (forbidden)
                        broken.push_back(path + QStringLiteral(" includes ") + header);
                }
            }
        }
        QVERIFY(files > 150); // the walk found the tree
        QVERIFY2(broken.isEmpty(), qPrintable(QLatin1Char('\n') + broken.join(QLatin1Char('\n'))));
    }

    void everyFolderOfTheTreeHasALayerOrIsAProgram()
    {
        const QStringList programs{QStringLiteral("app/desktop"), QStringLiteral("app/bench"),
                                   QStringLiteral("app/keeper")};
        const QStringList known = layers().keys() + programs;
        QStringList strangers;
        for (const QString &folder : {QStringLiteral("core"), QStringLiteral("widgets"), QStringLiteral("app")}) {
            for (const QString &name :
                 QDir(QStringLiteral(REPOSITORY_DIR "/") + folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                if (!known.contains(folder + QLatin1Char('/') + name))
                    strangers.push_back(folder + QLatin1Char('/') + name);
            }
        }
        QVERIFY2(strangers.isEmpty(), qPrintable(strangers.join(QLatin1Char(' '))));
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
