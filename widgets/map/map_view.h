// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "widgets/wall/theme.h"

#include <QElapsedTimer>
#include <QImage>
#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QWebEnginePage;
class QWebEngineView;

namespace ioc {

class MapChannel;
class MapCurtain;
class MapProfile;

/// A web view with the map page, and what keeps it alive: when the page's process dies, the page does not load or does
/// not answer, it is made anew after a while (1 s, doubling to 1 min); meanwhile the last picture stands there in grey
/// with its time. Owned by its panel; GUI thread.
class MapView final : public QWidget
{
    Q_OBJECT

public:
    /// What the view is given to draw.
    struct Picture
    {
        QJsonObject map;    ///< toJson(MapState)
        QJsonObject look;   ///< sizes in pixels and colours of the page
        QString boundaries; ///< MapScheme::boundariesOn(); empty when there are none
        QString moment;     ///< the time of the figures, for people
    };

    explicit MapView(std::shared_ptr<MapProfile> profile, QWidget *parent = nullptr);
    ~MapView() override;

    void setPack(const PackPtr &pack);
    void setTheme(const Theme &theme);
    void draw(const Picture &picture);

    /// What stands in front of the map while there is none, or only an old picture of it; empty otherwise.
    QString sentence() const;

    /// Whether the newest picture stands on the screen, or a sentence that says why there is no map.
    bool isDrawn() const;

    /// What is shown while the page is lost; null before the first picture has stood for a second.
    const QImage &keptPicture() const { return m_kept; }

    /// The page of the moment; a recovery replaces it. Never null.
    QWebEnginePage *page() const;
    const MapChannel &channel() const { return *m_channel; }

Q_SIGNALS:
    void drawnChanged();
    void unitChosen(const ioc::UnitId &unit);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Condition { Loading, Live, Lost };
    enum class Trouble { None, NotLoaded, Stopped, Silent };

    void openPage();
    void awaitFrame();
    void checkFrame();
    void lose(Trouble trouble);
    QString troubleText() const;
    void keepPicture();
    void checkAnswer();
    void drawCurtain();

    std::shared_ptr<MapProfile> m_profile;
    MapChannel *m_channel;
    QWebEngineView *m_web;
    MapCurtain *m_curtain;
    Palette m_palette;
    Condition m_condition = Condition::Loading;
    Picture m_picture;
    Trouble m_trouble = Trouble::None; ///< why the page was lost, until it stands again
    QImage m_kept;                     ///< the last picture that stood
    QString m_keptMoment;
    int m_losses = 0; ///< one after another
    QTimer m_reopen;
    QTimer m_keep;
    bool m_onScreen = false; ///< the newest picture, confirmed and seen
    QTimer m_frame;
    QElapsedTimer m_sinceConfirmed;
    QTimer m_answer;
    QTimer m_steady;
};

} // namespace ioc
