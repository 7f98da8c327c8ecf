"""What MkDocs calls, in the order in which it calls it. Everything happens in ``showcase.publishing.site``."""

from showcase.publishing.site import SiteBuild


def on_config(config):
    """Read and check everything before MkDocs touches the site folder."""
    SiteBuild.start(config).read()
    return config


def on_files(files, config):
    """Hand over generated pages, pictures and data."""
    return SiteBuild.of(config).add_files(files)


def on_env(env, config, files):
    """Draw the frames with MkDocs' templates and start drawing pages."""
    SiteBuild.of(config).draw(env)
    return env


def on_post_page(output, page, config):
    """The finished page."""
    return SiteBuild.of(config).page(page.url)


def on_post_build(config):
    """Write the rest."""
    SiteBuild.of(config).finish()
